import type { FundingEntry } from '@maceo/domain/funding/check-funding';
import {
  FUNDING_KIND_LABELS,
  FUNDING_STAGE_LABELS,
  type Expense,
  type FundingContent,
  type FundingKind,
  type FundingLine,
  type FundingStage,
} from '@maceo/domain/funding/funding-plan';
import type { Difference } from '#lib/difference.ts';
import { parseDecimal } from '#lib/parse-decimal.ts';

/** A plan as it stands in the fields: amounts in euros as typed, empty = « non communiqué ». */
export interface FundingEntries {
  total: string;
  taxBasis: '' | 'HT' | 'TTC';
  ownFundsPercent: string;
  lines: { funder: string; kind: FundingKind; stage: FundingStage; amount: string }[];
  expenses: { label: string; year: string; amount: string }[];
  teleworkers: string;
  usedSeatDays: string;
}

/** Cents of an amount in euros as typed: null when empty, NaN when it is no amount or has more than two decimals. */
export function parseEuros(text: string): number | null {
  if (text.trim() === '') return null;
  const compact = text.replaceAll(/[\s€]/g, '').replace(',', '.');
  return /^\d{1,12}(\.\d{1,2})?$/.test(compact) ? Math.round(Number(compact) * 100) : Number.NaN;
}

/** An amount of cents as it is put into a field. */
export function formatEuros(cents: number | null): string {
  if (cents === null) return '';
  return (cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2)).replace('.', ',');
}

function formatCount(value: number | null): string {
  return value === null ? '' : String(value);
}

function parseCount(text: string): number | null {
  return text.trim() === '' ? null : parseDecimal(text);
}

/** The fields of a plan. */
export function toFundingEntries(content: FundingContent): FundingEntries {
  return {
    total: formatEuros(content.total.amountCents),
    taxBasis: content.total.taxBasis ?? '',
    ownFundsPercent: formatCount(content.ownFundsPercent),
    lines: content.lines.map(({ amountCents, ...line }: FundingLine) => ({
      ...line,
      amount: formatEuros(amountCents),
    })),
    expenses: content.expenses.map(({ label, year, amountCents }: Expense) => ({
      label,
      year: String(year),
      amount: formatEuros(amountCents),
    })),
    teleworkers: formatCount(content.teleworkers),
    usedSeatDays: formatCount(content.usedSeatDays),
  };
}

/** The plan as it is sent; NaN where a field holds no number. */
export function parseFundingEntries(entries: FundingEntries): FundingEntry {
  return {
    total: { amountCents: parseEuros(entries.total), taxBasis: entries.taxBasis || null },
    ownFundsPercent: parseCount(entries.ownFundsPercent),
    lines: entries.lines.map(({ amount, ...line }) => ({ ...line, amountCents: parseEuros(amount) })),
    expenses: entries.expenses.map(({ label, year, amount }) => ({
      label,
      year: parseDecimal(year),
      amountCents: parseEuros(amount),
    })),
    teleworkers: parseCount(entries.teleworkers),
    usedSeatDays: parseCount(entries.usedSeatDays),
  };
}

const UNKNOWN = 'non communiqué';
const toAmount = (text: string) => (text.trim() === '' ? UNKNOWN : `${text.trim()}\u00A0€`);

/** Each field of a plan by its label, as a person reads what is typed in it. */
const FIELDS: { [K in keyof FundingEntries]: { label: string; print: (entries: FundingEntries) => string } } =
  {
    total: { label: 'Budget total', print: ({ total }) => toAmount(total) },
    taxBasis: { label: 'Taxes', print: ({ taxBasis }) => taxBasis || UNKNOWN },
    ownFundsPercent: {
      label: 'Autofinancement minimal',
      print: ({ ownFundsPercent }) =>
        ownFundsPercent.trim() === '' ? 'aucun' : `${ownFundsPercent.trim()}\u00A0%`,
    },
    lines: {
      label: 'Financeurs',
      print: ({ lines }) =>
        lines
          .map(({ funder, kind, stage, amount }) =>
            [funder.trim(), FUNDING_KIND_LABELS[kind], FUNDING_STAGE_LABELS[stage], toAmount(amount)].join(
              ', ',
            ),
          )
          .join('\u202F; ') || 'aucun',
    },
    expenses: {
      label: 'Dépenses',
      print: ({ expenses }) =>
        expenses
          .map(({ label, year, amount }) => [label.trim(), year.trim(), toAmount(amount)].join(', '))
          .join('\u202F; ') || 'aucune',
    },
    teleworkers: { label: 'Télétravailleurs', print: ({ teleworkers }) => teleworkers.trim() || UNKNOWN },
    usedSeatDays: {
      label: 'Jours-places occupés',
      print: ({ usedSeatDays }) => usedSeatDays.trim() || UNKNOWN,
    },
  };

/** Fields in which two states of a plan differ, in the order of the form. */
export function listFundingDifferences(mine: FundingEntries, theirs: FundingEntries): Difference[] {
  return Object.entries(FIELDS)
    .map(([field, { label, print }]) => ({ field, label, mine: print(mine), theirs: print(theirs) }))
    .filter((difference) => difference.mine !== difference.theirs);
}
