import { formatNumber } from '@maceo/domain/format-number';

/** A count of people rounded to a whole number, then to two significant digits: « 6 », « 1 200 ». Never « 6,0 ». */
export function formatPersons(count: number): string {
  return formatNumber(Number(Math.round(count).toPrecision(2)));
}
