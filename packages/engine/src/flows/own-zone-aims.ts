/**
 * How many people work in their own commune, by kind of commune: distance alone keeps some 5 % of rural workers there, where
 * 25 to 40 % are observed (farms, shops and homes that are workplaces). Each kind of commune has a factor ζ of its own on
 * the flows within it, set by one published share.
 */

/**
 * One factor and what sets it. `members` = 1 for the homes whose flows within themselves carry the factor (a home is a
 * member of one group at most); `counted` = 1 for the homes over whose workers the published `share` (0–1) is taken. Both
 * have one entry per zone.
 */
export interface OwnZoneAim {
  id: OwnZoneGroup;
  members: Uint8Array;
  counted: Uint8Array;
  share: number;
}

/** Kinds of communes with a factor of their own; `rural` stands for both rural kinds where density is not known. */
export type OwnZoneGroup = 'market_town' | 'scattered' | 'rural' | 'town';

/**
 * Shares (0–1) of the workers whose workplace is their commune. The two rural kinds: outside the periurban, France 2019;
 * all rural: 25 % of 8.7 M. Source: INSEE Première 1948 (statistiques/7622203), F9. Towns: what keeps all communes together
 * at 36 %, 16.7 of 26.1 M leaving theirs in 2013. Source: INSEE (statistiques/2019022), F10.
 */
export const OWN_ZONE_SHARES: Readonly<Record<OwnZoneGroup, number>> = {
  market_town: 0.4,
  scattered: 0.28,
  rural: 0.25,
  town: 0.36,
};

/**
 * Homes by kind, the first entries of the zones. `isPeriurban` null = not known; only homes with `isCounted` serve the
 * published shares (those of the massif), the others have their kind's factor.
 */
export interface SettledHome {
  group: OwnZoneGroup;
  isPeriurban: boolean | null;
  isCounted: boolean;
}

/** Homes over which a group's published share is taken. */
function isInScope({ group, isPeriurban, isCounted }: SettledHome, aim: OwnZoneGroup): boolean {
  if (!isCounted) return false;
  // What keeps all communes together at the published share is left to the towns.
  if (aim === 'town') return true;
  return group === aim && (aim === 'rural' || isPeriurban !== true);
}

/** The aims of the groups that have homes to be aimed at, over `zoneCount` zones of which the homes come first. */
export function createOwnZoneAims(homes: readonly SettledHome[], zoneCount: number): OwnZoneAim[] {
  const groups: OwnZoneGroup[] = ['market_town', 'scattered', 'rural', 'town'];
  const flag = (isIn: (home: SettledHome) => boolean) =>
    Uint8Array.from({ length: zoneCount }, (_, zone) => (zone < homes.length && isIn(homes[zone]) ? 1 : 0));
  return groups
    .filter((id) => homes.some((home) => home.group === id && isInScope(home, id)))
    .map((id) => ({
      id,
      members: flag(({ group }) => group === id),
      counted: flag((home) => isInScope(home, id)),
      share: OWN_ZONE_SHARES[id],
    }));
}
