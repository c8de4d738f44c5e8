import { z } from 'zod';

/**
 * A date as precise as its source gives it: ISO year (`2011`), month (`2011-06`) or day (`2011-06-15`), from 1900 to
 * 2099, that exists in the calendar.
 */
export const partialDateSchema = z
  .string()
  .refine(isPartialDate, 'une année, un mois ou un jour, de 1900 à 2099\u00A0: 2011, 2011-06 ou 2011-06-15.');

function isPartialDate(text: string): boolean {
  if (!/^(19|20)\d{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text)) return false;
  return text.length < 10 || new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
}

/** The four-digit year of a partial date. */
export function toYear(date: string): number {
  return Number(date.slice(0, 4));
}

/** Whether `a` surely ends before `b` begins, each taken at its own precision; same month or same year = no. */
export function isBefore(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
}
