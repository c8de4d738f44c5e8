/** A column of a table that becomes a list of blocks on a narrow screen; `label` then leads each of its cells. */
export interface StackColumn {
  key: string;
  label: string;
  numeric?: boolean;
}

/** A cell as printed; `note` stands under it, in small. */
export interface StackCell {
  text: string;
  note?: string;
  href?: string;
  strong?: boolean;
}

/** A row: one cell for each column's key. */
export interface StackRow {
  key: string;
  cells: Record<string, StackCell>;
}
