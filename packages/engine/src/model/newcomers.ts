/**
 * Newcomers: working people who settle with their job where they were not, and what they bring. A stream of its own, not
 * drawn from commuters: nothing is taken from another place of the massif, so that the zero-sum balances of presence and
 * spending are not theirs.
 * Source: Murat (Cantal), 13 communes, 6,000 inhabitants, 52–54 newcomers of whom 16 schoolchildren, 22 then 25
 * businesses between 2007 and 2015 (Réussir; Banque des territoires); hence 25 ÷ 6 = 4.2 per 1,000 inhabitants at one
 * person per business, and (53 − 16) ÷ 6 = 6.2 if every adult works (derived).
 * Assumption: what one country did may be asked of others; newcomers from another commune of the massif are not told apart.
 */

/**
 * Working newcomers, persons, of a place of `inhabitants` (only those whose premises have the broadband are counted) at
 * `perThousand` newcomers per 1,000 inhabitants. 0 where nobody decides to welcome, known inhabitants or not; otherwise
 * NaN where they are not known.
 */
export function computeNewcomers(inhabitants: number, perThousand: number): number {
  return perThousand === 0 ? 0 : (inhabitants * perThousand) / 1000;
}

/** Days a year that newcomers spend in the place. Source: method C.6 (days = persons · days a week · weeks). */
export function computeNewcomerDays(newcomers: number, daysPerWeek: number, weeksPerYear: number): number {
  return newcomers * daysPerWeek * weeksPerYear;
}

/**
 * Euros a year that newcomers spend on the spot, out of an income that comes from elsewhere.
 * Source: Murat, 60 % of the newcomers' income spent locally (Ocalia, 2014; method C.6, Money).
 */
export function computeNewcomerSpending(newcomers: number, incomeEuros: number, localShare: number): number {
  return newcomers * incomeEuros * localShare;
}
