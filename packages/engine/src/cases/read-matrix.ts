import { type Bounds, type CaseReader, insertProblem, readList, readNumbers } from './case-reader.ts';

/** Numbers of rows and of cells by row that a matrix must have. */
export interface MatrixSize {
  rows: number;
  columns: number;
}

/** A matrix of numbers within the same bounds, with a problem for each row of another length, or for their number. */
export function readMatrix(
  reader: CaseReader,
  at: { field: string; value: unknown; size: MatrixSize },
  bounds: Bounds,
): number[][] {
  const { rows, columns } = at.size;
  const list = readList(reader, at.field, at.value);
  if (list.length !== rows) insertProblem(reader, at.field, `il faut ${rows} lignes.`);
  return list.map((row, index) => {
    const field = `${at.field}[${index}]`;
    const cells = readNumbers(reader, { field, value: row }, bounds);
    if (cells.length !== columns) insertProblem(reader, field, `il faut ${columns} cases.`);
    return cells;
  });
}

/** Length of a list, and of its first row; 0 where there is none. */
export function findSize(value: unknown): MatrixSize {
  if (!Array.isArray(value)) return { rows: 0, columns: 0 };
  const [first] = value;
  return { rows: value.length, columns: Array.isArray(first) ? first.length : 0 };
}
