import { describe, expect, it } from 'vitest';
import { createOwnZoneAims, type SettledHome } from './own-zone-aims.ts';

const home = (group: SettledHome['group'], given: Partial<SettledHome> = {}): SettledHome => ({
  ...{ group, isPeriurban: false, isCounted: true },
  ...given,
});

/** Masks by group. */
function aims(homes: SettledHome[], zoneCount: number) {
  const entries = createOwnZoneAims(homes, zoneCount).map(({ id, members, counted, share }) => [
    id,
    { members: [...members], counted: [...counted], share },
  ]);
  return Object.fromEntries(entries) as Record<string, unknown>;
}

describe('the aims of the kinds of communes', () => {
  it('give every home of a kind its factor, and aim at the published share outside the periurban', () => {
    const homes = [
      home('market_town'),
      home('market_town', { isPeriurban: true }),
      home('scattered', { isPeriurban: null }),
      home('scattered', { isCounted: false }),
      home('town', { isPeriurban: null }),
    ];
    expect(aims(homes, 6)).toEqual({
      market_town: { members: [1, 1, 0, 0, 0, 0], counted: [1, 0, 0, 0, 0, 0], share: 0.4 },
      scattered: { members: [0, 0, 1, 1, 0, 0], counted: [0, 0, 1, 0, 0, 0], share: 0.28 },
      // Towns carry what keeps all communes together at the published share.
      town: { members: [0, 0, 0, 0, 1, 0], counted: [1, 1, 1, 0, 1, 0], share: 0.36 },
    });
  });

  it('aim at all rural workers where density is not known, and leave out a kind that nobody counted is of', () => {
    const homes = [home('rural', { isPeriurban: null }), home('town', { isCounted: false })];
    expect(aims(homes, 2)).toEqual({ rural: { members: [1, 0], counted: [1, 0], share: 0.25 } });
  });
});
