import type { MemberList } from '@maceo/db/queries/territory-members';
import type { LeverTerritory } from '@maceo/domain/scenarios/lever';

/**
 * Homes (indices in the flow set's order) of a territory: all of its communes, its part outside the massif included.
 * Empty where none of them is modelled.
 */
export function listTerritoryHomes(
  members: readonly MemberList[],
  homeByCode: ReadonlyMap<string, number>,
  { level, code }: LeverTerritory,
): number[] {
  const readings = members.filter((list) => list.level === level && list.code === code);
  const list = readings.find(({ reading }) => reading === 'whole') ?? readings[0];
  return (list?.communeCodes ?? []).flatMap((commune) => homeByCode.get(commune) ?? []);
}
