/** ISO day (`2026-11-24`) of an instant in the legal time of the massif: the day that people there call today. */
export function toDay(instant: Date): string {
  return instant.toLocaleDateString('sv-SE', { timeZone: 'Europe/Paris' });
}
