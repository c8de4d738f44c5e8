import type { CsvRow } from './read-csv-file.ts';
import type { ProblemList } from './problem-list.ts';

/** Bounds of a number in a cell, in its own unit; `integer` refuses decimals. */
export interface CellRule {
  low: number;
  high: number;
}

/** Reads the cells of one row; what is wrong goes into the file's list and reads as null. */
export interface CellReader {
  /** Text of a cell; '' when empty or when the column is missing. */
  readText: (column: string) => string;
  /** Number of a cell within bounds, null when empty (= unknown) or wrong. */
  readNumber: (column: string, rule: CellRule) => number | null;
  /** As readNumber, but an empty cell is a problem too. */
  readRequired: (column: string, rule: CellRule) => number | null;
}

const NUMBER = /^-?\d+(\.\d+)?$/;

function formatBounds({ low, high }: CellRule): string {
  const format = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 4 });
  return high === Infinity
    ? `à partir de ${format.format(low)}`
    : `entre ${format.format(low)} et ${format.format(high)}`;
}

/** Reader of one row that reports into `problems`. */
export function createCellReader({ line, cells }: CsvRow, problems: ProblemList): CellReader {
  const readText = (column: string) => cells[column]?.trim() ?? '';
  const readNumber = (column: string, rule: CellRule) => {
    const text = readText(column);
    if (text === '') return null;
    const value = NUMBER.test(text) ? Number(text) : Number.NaN;
    if (value >= rule.low && value <= rule.high) return value;
    const got = `«\u202F${text.slice(0, 40)}\u202F»`;
    problems.insert(`Un nombre ${formatBounds(rule)} est attendu, pas ${got}.`, { line, column });
    return null;
  };
  return {
    readText,
    readNumber,
    readRequired: (column, rule) => {
      if (column in cells && readText(column) === '') {
        problems.insert(`La valeur manque\u00A0: un nombre ${formatBounds(rule)} est attendu.`, {
          line,
          column,
        });
      }
      return readNumber(column, rule);
    },
  };
}
