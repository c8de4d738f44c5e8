import { z } from 'zod';

/**
 * An amount in integer euro cents. `amountCents: null` means « non communiqué », never 0.
 * `taxBasis` says HT or TTC; null when the source does not say.
 */
export const moneySchema = z.object({
  amountCents: z.number().int().nullable(),
  taxBasis: z.enum(['HT', 'TTC']).nullable(),
});
export type Money = z.infer<typeof moneySchema>;

/** « 150 000 € », or « non communiqué » when the amount is null. Cents are printed only when there are some. */
export function formatMoney(money: Money): string {
  if (money.amountCents === null) return 'non communiqué';
  const digits = money.amountCents % 100 === 0 ? 0 : 2;
  const text = new Intl.NumberFormat('fr-FR', {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(money.amountCents / 100);
  return money.taxBasis === null ? text : `${text} ${money.taxBasis}`;
}
