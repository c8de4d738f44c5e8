/**
 * Order of a table's rows, and what a reader gets when asking for another one. Used by links on the site (one address
 * per order) and by buttons in the console.
 */

/** A cell: what is printed, where it leads, and what it is sorted by (null = no value, always at the end). */
export interface TableCell {
  text: string;
  href?: string;
  order: number | string | null;
}

/** A row by a key that is unique in its table; `cells` by column key. */
export interface TableRow {
  key: string;
  cells: Record<string, TableCell>;
  highlighted?: boolean;
}

/** A column. `unit` is printed under the label; `numeric` aligns to the right. The first column heads the rows. */
export interface TableColumn {
  key: string;
  label: string;
  unit?: string;
  numeric?: boolean;
}

/** Column by which rows are sorted and its direction. */
export interface TableOrder {
  column: string;
  descending: boolean;
}

/**
 * Rows in an order. Rows without a value in the column come last in both directions, by the text of their first cell:
 * their place tells nothing of a value that is secret or unknown. Equal values keep the same rule.
 */
export function computeRowOrder<T extends TableRow>(
  rows: readonly T[],
  order: TableOrder,
  nameColumn: string,
): T[] {
  const sign = order.descending ? -1 : 1;
  const findKey = (row: T) => row.cells[order.column]?.order ?? null;
  return rows.toSorted((a, b) => {
    const byValue = compareCells(findKey(a), findKey(b), sign);
    return byValue === 0 ? COLLATOR.compare(getText(a, nameColumn), getText(b, nameColumn)) : byValue;
  });
}

/** The order asked for by choosing a column: the other direction when it is in use, else names up and numbers down. */
export function toNextOrder(current: TableOrder, column: TableColumn): TableOrder {
  if (current.column === column.key) return { column: column.key, descending: !current.descending };
  return { column: column.key, descending: column.numeric === true };
}

/** Writes an order as a URL value: `nom`, or `-valeur` for descending. */
export function formatOrder(order: TableOrder): string {
  return order.descending ? `-${order.column}` : order.column;
}

/** Reads what {@link formatOrder} wrote; `fallback` when it is absent or names no column of the table. */
export function parseOrder(
  text: string | null,
  columns: readonly Pick<TableColumn, 'key'>[],
  fallback: TableOrder,
): TableOrder {
  if (text === null) return fallback;
  const descending = text.startsWith('-');
  const column = descending ? text.slice(1) : text;
  return columns.some(({ key }) => key === column) ? { column, descending } : fallback;
}

const COLLATOR = new Intl.Collator('fr', { numeric: true });

function getText(row: TableRow, column: string): string {
  return row.cells[column]?.text ?? '';
}

/** Two sort keys, absent ones last whatever the sign; 0 when the name has to decide. */
function compareCells(a: number | string | null, b: number | string | null, sign: 1 | -1): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return (
    sign * (typeof a === 'number' && typeof b === 'number' ? a - b : COLLATOR.compare(String(a), String(b)))
  );
}
