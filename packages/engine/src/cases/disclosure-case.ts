import { ORGANISATION_RULES } from '../disclosure/disclosure-rules.ts';
import { computeTableProtection, type SecretCell } from '../disclosure/protect-table.ts';
import { type Bounds, type CaseReader, insertProblem, readRecord } from './case-reader.ts';
import { findSize, readMatrix } from './read-matrix.ts';

const VALUE: Bounds = { low: 0, high: 1e12 };

/** Ends of an interval, null where nothing bounds it. */
function toEnds({ interval: { low, high } }: SecretCell): [number, number | null] {
  return [low, Number.isFinite(high) ? high : null];
}

/**
 * Evaluates `{ values, units, maxContributor }` (margins left out) by the rules for organisations and returns them with the
 * primary and secondary cells (`[row, column]` from 0; a margin is the row or column after the last) and
 * `attackerInterval`, what an outsider can tell of the first primary cell (null without one, its upper end null when
 * unbounded). Undefined when the reader found a problem.
 */
export function computeDisclosureCase(
  reader: CaseReader,
  value: unknown,
): Record<string, unknown> | undefined {
  const record = readRecord(reader, 'disclosure', value);
  const size = findSize(record.values);
  const read = (name: string) =>
    readMatrix(reader, { field: `disclosure.${name}`, value: record[name], size }, VALUE);
  const table = { values: read('values'), units: read('units'), largest: read('maxContributor') };
  if (reader.problems.length > 0) return undefined;
  const protection = computeTableProtection(table, ORGANISATION_RULES);
  if ('problems' in protection) {
    protection.problems.forEach(({ field, message }) =>
      insertProblem(reader, `disclosure.${field}`, message),
    );
    return undefined;
  }
  const [first] = protection.primary;
  return {
    values: record.values,
    units: record.units,
    maxContributor: record.maxContributor,
    primary: protection.primary.map(({ cell }) => cell),
    secondary: protection.secondary.map(({ cell }) => cell),
    attackerInterval: first === undefined ? null : toEnds(first),
  };
}
