/** A partial date as people write it: `2024-03-01` → « 01/03/2024 », `2024-03` → « 03/2024 ». Null stays null. */
export function formatStoredDate(date: string | null): string | null {
  return date === null ? null : date.split('-').toReversed().join('/');
}
