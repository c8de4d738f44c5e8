import type { Problem } from '@maceo/domain/problem';

/**
 * Reads values of unknown shape, keeping every problem found on the way. Each problem names its field by path
 * (`commune.params.pi`); a refused number is read as NaN, which nothing uses because problems stop the evaluation.
 */
export interface CaseReader {
  problems: Problem[];
}

/** Closed bounds of a number. */
export interface Bounds {
  low: number;
  high: number;
}

const number = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 6 });

/** Notes a problem on a field. */
export function insertProblem(reader: CaseReader, field: string, message: string): void {
  reader.problems.push({ field, message });
}

/** Whether a value is a plain JSON object (arrays and null are not). */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A finite number within bounds, NaN with a problem otherwise (texts, even numeric ones, are refused). */
export function readNumber(
  reader: CaseReader,
  at: { field: string; value: unknown },
  { low, high }: Bounds,
): number {
  const { field, value } = at;
  const bounds = `un nombre entre ${number.format(low)} et ${number.format(high)}`;
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    insertProblem(reader, field, `il faut ${bounds}.`);
    return NaN;
  }
  if (value >= low && value <= high) return value;
  insertProblem(reader, field, `${number.format(value)} est hors des bornes, il faut ${bounds}.`);
  return NaN;
}

/** A whole number within bounds, NaN with a problem otherwise. */
export function readInteger(
  reader: CaseReader,
  at: { field: string; value: unknown },
  bounds: Bounds,
): number {
  const value = readNumber(reader, at, bounds);
  if (Number.isNaN(value) || Number.isInteger(value)) return value;
  const ends = `${number.format(bounds.low)} et ${number.format(bounds.high)}`;
  insertProblem(
    reader,
    at.field,
    `${number.format(value)} n’est pas entier, il faut un nombre entier entre ${ends}.`,
  );
  return NaN;
}

/** A JSON object, empty with a problem otherwise. */
export function readRecord(reader: CaseReader, field: string, value: unknown): Record<string, unknown> {
  if (isRecord(value)) return value;
  insertProblem(reader, field, 'il faut un objet JSON.');
  return {};
}

/** A JSON object, or nothing at all: empty then, and with a problem for anything else. */
export function readOptionalRecord(
  reader: CaseReader,
  field: string,
  value: unknown,
): Record<string, unknown> {
  return value === undefined ? {} : readRecord(reader, field, value);
}

/** A list of at least one item, empty with a problem otherwise. */
export function readList(reader: CaseReader, field: string, value: unknown): unknown[] {
  if (Array.isArray(value) && value.length > 0) return value;
  insertProblem(reader, field, 'il faut une liste non vide.');
  return [];
}

/** A list of numbers within the same bounds. */
export function readNumbers(
  reader: CaseReader,
  at: { field: string; value: unknown },
  bounds: Bounds,
): number[] {
  return readList(reader, at.field, at.value).map((value, index) =>
    readNumber(reader, { field: `${at.field}[${index}]`, value }, bounds),
  );
}
