/** Letter of a column as spreadsheets name it: 0 → A, 26 → AA. */
export function toColumnLetter(column: number): string {
  const rest = column % 26;
  const letter = String.fromCharCode(65 + rest);
  return column < 26 ? letter : toColumnLetter((column - rest) / 26 - 1) + letter;
}
