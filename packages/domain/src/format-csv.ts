/** A field between quotes where it holds a separator, a quote or a line break; formulas of spreadsheets are defused. */
export function formatCsvField(value: string | number | null): string {
  if (typeof value === 'number') return String(value);
  const text = value ?? '';
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** UTF-8 text, `;` between fields, CRLF after each line, decimal point, full precision; null = an empty field. */
export function formatCsv(lines: readonly (readonly (string | number | null)[])[]): string {
  return lines.map((line) => `${line.map(formatCsvField).join(';')}\r\n`).join('');
}
