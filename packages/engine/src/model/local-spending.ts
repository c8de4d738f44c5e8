/**
 * Euros a year spent near home on teleworked days, the same amount being taken from the workplace: zero-sum over all
 * zones. Source: method C.6. Assumption: 8 € per present day by default, the same at home and at work (C.16, e_home).
 */
export function computeLocalSpending(days: number, eurosPerDay: number): number {
  return days * eurosPerDay;
}
