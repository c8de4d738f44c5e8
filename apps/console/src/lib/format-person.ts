/**
 * Who did something, as far as the console tells: « vous », « un autre compte », or the product itself at its first
 * start (null). Names of other people are not shown.
 */
export function formatPerson(userId: string | null, actorId: string): string {
  if (userId === null) return 'le système';
  return userId === actorId ? 'vous' : 'un autre compte';
}
