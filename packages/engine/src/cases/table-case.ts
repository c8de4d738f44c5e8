import { type Bounds, type CaseReader, insertProblem, isRecord, readNumber } from './case-reader.ts';

/** A table whose keys are the inputs: its name in the file, the bounds of its keys, the function of a key. */
export interface TableCase {
  field: string;
  bounds: Bounds;
  compute: (key: number) => number;
}

/**
 * Evaluates `{ "5000": …, "20000": … }`: the keys are read as numbers, the values (if any) are replaced by what the
 * function gives. Undefined when the reader found a problem.
 */
export function computeTableCase(
  reader: CaseReader,
  value: unknown,
  { field, bounds, compute }: TableCase,
): Record<string, number> | undefined {
  if (!isRecord(value) || Object.keys(value).length === 0) {
    insertProblem(reader, field, 'il faut un objet dont les clés sont les nombres à évaluer.');
    return undefined;
  }
  const inputs = Object.keys(value).map((key) => {
    const parsed = key.trim() === '' ? NaN : Number(key);
    return [key, readNumber(reader, { field: `${field}["${key}"]`, value: parsed }, bounds)] as const;
  });
  if (reader.problems.length > 0) return undefined;
  return Object.fromEntries(inputs.map(([key, input]) => [key, compute(input)]));
}
