/** Working days of a week. Source: method C.6, Present = Days / (5 · weeks). */
const WORKDAYS_PER_WEEK = 5;

/**
 * Persons present at home (and absent at work) on an average working day, from teleworkers and their days per week:
 * Days / (5 · weeks), in which the weeks cancel. The same figure is counted once on each side of every pair, so that
 * presence gained and lost are equal over all zones, outer ones included. Telecentre days count as presence near home.
 */
export function computePresence(teleworkers: number, daysPerWeek: number): number {
  return (teleworkers * daysPerWeek) / WORKDAYS_PER_WEEK;
}
