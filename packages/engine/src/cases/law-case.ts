import { checkLaw, type Law, toLognormal } from '../uncertainty/law.ts';
import { computeLawRange } from '../uncertainty/structural-grid.ts';
import {
  type Bounds,
  type CaseReader,
  insertProblem,
  readNumber,
  readNumbers,
  readRecord,
} from './case-reader.ts';

/** Any finite number: the law's own checks and the parameter's bounds come after. */
const ANY: Bounds = { low: -1e12, high: 1e12 };

/** Where a law stands in the case, the value it is drawn around, and the bounds of what it may give. */
export interface LawPlace {
  field: string;
  mode: number;
  bounds: Bounds;
}

type Fields = Record<string, unknown>;

/** The laws a case may ask for, by `kind`, read from their fields; a mode left out is the case's own value. */
const READERS: Record<
  string,
  (read: (name: string) => number, fields: Fields, list: (name: string) => number[]) => Law
> = {
  fixed: (read) => ({ kind: 'fixed', value: read('value') }),
  pert: (read) => ({ kind: 'pert', low: read('low'), mode: read('mode'), high: read('high') }),
  triangular: (read) => ({ kind: 'triangular', low: read('low'), mode: read('mode'), high: read('high') }),
  beta: (read) => ({
    kind: 'beta',
    low: read('low'),
    high: read('high'),
    alpha: read('alpha'),
    beta: read('beta'),
  }),
  lognormal: (read, fields) =>
    'p5' in fields
      ? toLognormal(read('p5'), read('p95'))
      : { kind: 'lognormal', median: read('median'), sigma: read('sigma') },
  discrete: (_read, _fields, list) => ({
    kind: 'discrete',
    values: list('values'),
    weights: list('weights'),
  }),
};

/**
 * One law: a number (fixed) or `{ "kind": … }` with the fields of its kind. Problems: unknown kind, missing or textual
 * numbers, ends out of order, values outside the parameter's bounds. A refused law is read as fixed at the mode.
 */
export function readLaw(reader: CaseReader, value: unknown, { field, mode, bounds }: LawPlace): Law {
  const fallback: Law = { kind: 'fixed', value: mode };
  if (typeof value === 'number')
    return { kind: 'fixed', value: readNumber(reader, { field, value }, bounds) };
  const before = reader.problems.length;
  const fields = readRecord(reader, field, value);
  const kind = String(fields.kind);
  if (!Object.hasOwn(READERS, kind)) {
    insertProblem(
      reader,
      `${field}.kind`,
      `il faut une loi connue\u00A0: ${Object.keys(READERS).join(', ')}.`,
    );
    return fallback;
  }
  const read = (name: string) => {
    const given = name === 'mode' ? (fields.mode ?? mode) : fields[name];
    return readNumber(reader, { field: `${field}.${name}`, value: given }, ANY);
  };
  const list = (name: string) => readNumbers(reader, { field: `${field}.${name}`, value: fields[name] }, ANY);
  const law = READERS[kind](read, fields, list);
  if (reader.problems.length > before) return fallback;
  checkLaw(law, field).forEach((problem) => insertProblem(reader, problem.field, problem.message));
  if (reader.problems.length > before) return fallback;
  const range = computeLawRange(law);
  readNumber(reader, { field, value: range.low }, bounds);
  if (range.high !== range.low) readNumber(reader, { field, value: range.high }, bounds);
  return reader.problems.length > before ? fallback : law;
}
