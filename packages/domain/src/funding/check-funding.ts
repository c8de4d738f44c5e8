import { formatNumber } from '../format-number.ts';
import { formatMoney } from '../money.ts';
import type { Problem } from '../problem.ts';
import { MAX_AMOUNT_CENTS, type FundingContent, type FundingLine } from './funding-plan.ts';

/** A plan as sent: amounts are not trusted to be integers of cents until they are checked. */
export interface FundingEntry {
  total: { amountCents: unknown; taxBasis: FundingContent['total']['taxBasis'] };
  ownFundsPercent: unknown;
  lines: (Omit<FundingLine, 'amountCents'> & { amountCents: unknown })[];
  expenses: { label: string; year: unknown; amountCents: unknown }[];
  teleworkers: unknown;
  usedSeatDays: unknown;
}

const HIGHEST = formatMoney({ amountCents: MAX_AMOUNT_CENTS, taxBasis: null });

function checkAmount(amount: unknown, field: string, label: string): Problem[] {
  const fits =
    amount === null ||
    (typeof amount === 'number' && Number.isSafeInteger(amount) && amount >= 0 && amount <= MAX_AMOUNT_CENTS);
  const message = `${label}\u00A0: entrez un montant entre 0 et ${HIGHEST}, ou rien s’il n’est pas communiqué.`;
  return fits ? [] : [{ field, message }];
}

function checkText(text: string, field: string, label: string): Problem[] {
  const fits = text.trim() !== '' && text.length <= 120;
  return fits ? [] : [{ field, message: `${label}\u00A0: entre 1 et 120 caractères.` }];
}

function checkYear(year: unknown, field: string): Problem[] {
  const fits = typeof year === 'number' && Number.isInteger(year) && year >= 2000 && year <= 2100;
  return fits ? [] : [{ field, message: 'Année de la dépense\u00A0: entre 2000 et 2100.' }];
}

function checkCount(
  value: unknown,
  field: string,
  { label, high }: { label: string; high: number },
): Problem[] {
  const fits =
    value === null || (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= high);
  const message = `${label}\u00A0: entrez un nombre entier de 0 à ${formatNumber(high)}, ou rien.`;
  return fits ? [] : [{ field, message }];
}

/** The most teleworkers or seat-days an operation may report. Assumption: above any the massif could have. */
const MOST_RESULTS = 10_000_000;

/** All problems of a plan as sent: amounts out of bounds, names left out, years that are none. */
export function checkFunding(entry: FundingEntry): Problem[] {
  const { total, lines, expenses, ownFundsPercent, teleworkers, usedSeatDays } = entry;
  return [
    ...checkAmount(total.amountCents, 'total', 'Budget total'),
    ...checkCount(ownFundsPercent, 'ownFundsPercent', { label: 'Autofinancement minimal, en %', high: 100 }),
    ...checkCount(teleworkers, 'teleworkers', { label: 'Télétravailleurs constatés', high: MOST_RESULTS }),
    ...checkCount(usedSeatDays, 'usedSeatDays', { label: 'Jours-places occupés', high: MOST_RESULTS }),
    ...lines.flatMap((line, index) => [
      ...checkText(line.funder, `lines.${index}.funder`, `Ligne ${index + 1}, financeur`),
      ...checkAmount(line.amountCents, `lines.${index}.amountCents`, `Ligne ${index + 1}, montant`),
    ]),
    ...expenses.flatMap((expense, index) => [
      ...checkText(expense.label, `expenses.${index}.label`, `Dépense ${index + 1}, objet`),
      ...checkAmount(expense.amountCents, `expenses.${index}.amountCents`, `Dépense ${index + 1}, montant`),
      ...checkYear(expense.year, `expenses.${index}.year`),
    ]),
  ];
}
