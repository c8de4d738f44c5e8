/** One line of a table of times: ms at each size, in the order of the table's sizes; undefined = not measured. */
export interface TimeRow {
  label: string;
  ms: readonly (number | undefined)[];
}

/**
 * One line of the table of budgets. `measured`, `budget` and `stretch` are in `unit`, less is better; a measure that is
 * undefined (no NumPy, no data pack) is neither met nor missed. Source of the budgets: design of performance, « Budgets ».
 */
export interface BudgetRow {
  what: string;
  unit: 'of NumPy' | 'ms' | 's' | 'MB';
  measured: number | undefined;
  budget: number;
  stretch: number;
}

/** What a measure is worth against its budget. */
export type Verdict = 'stretch met' | 'met' | 'NOT MET' | 'not measured';

/** The verdict of one line. */
export function computeVerdict({ measured, budget, stretch }: BudgetRow): Verdict {
  if (measured === undefined) return 'not measured';
  if (measured <= stretch) return 'stretch met';
  return measured <= budget ? 'met' : 'NOT MET';
}

const LABEL_WIDTH = 74;
const COLUMN_WIDTH = 14;

function formatLine(label: string, cells: readonly string[]): string {
  return label.padEnd(LABEL_WIDTH) + cells.map((cell) => cell.padStart(COLUMN_WIDTH)).join('');
}

function formatMs(ms: number | undefined): string {
  return ms === undefined ? '–' : ms.toFixed(ms < 10 ? 3 : 1);
}

/** A title, its columns and its lines. */
export function formatTimes(title: string, sizes: readonly string[], rows: readonly TimeRow[]): string[] {
  return [
    formatLine(title, sizes),
    ...rows.map(({ label, ms }) => formatLine(`  ${label}`, ms.map(formatMs))),
    '',
  ];
}

function formatAmount(value: number | undefined, unit: BudgetRow['unit']): string {
  if (value === undefined) return '–';
  if (unit === 'of NumPy') return `1/${(1 / value).toFixed(1)}`;
  return `${value.toPrecision(3)} ${unit}`;
}

/** The table of budgets, every line with its verdict. */
export function formatBudgets(rows: readonly BudgetRow[]): string[] {
  return [
    formatLine('Budgets', ['measured', 'budget', 'stretch', 'verdict']),
    ...rows.map((row) => {
      const amounts = [row.measured, row.budget, row.stretch].map((value) => formatAmount(value, row.unit));
      return formatLine(`  ${row.what}`, [...amounts, computeVerdict(row)]);
    }),
    '',
  ];
}
