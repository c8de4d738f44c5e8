import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Database } from '../open-database.ts';
import { openSeededDatabase } from './testing/open-seeded-database.ts';
import { getUnionFraming, listPartnerOverlaps, listPartners } from './partners.ts';
import { getTerritory } from './territories.ts';
import { listMembers } from './territory-members.ts';
import { getMapLayer, getTerritorySheet } from './territory-sheets.ts';

let db: Database;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ db, remove } = await openSeededDatabase(inject('templateUrl')));
});
afterAll(() => remove());

describe('the sheet of a territory', () => {
  test('links a commune upwards, smallest first, and to the perimeters that hold it', async () => {
    const sheet = await getTerritorySheet(db, { level: 'commune', code: '46042' });
    expect(sheet.parents.map(({ name }) => name)).toEqual([
      'Grand Cahors',
      'Lot',
      'Occitanie',
      'Massif central',
    ]);
    expect(sheet.partners.map(({ code }) => code)).toEqual(['auvergne', 'lot']);
    expect(sheet).toMatchObject({ childLevel: 'commune', formerNames: ['Bégoux'], postcodes: ['46000'] });
    expect(sheet.territory).not.toHaveProperty('id');
  });

  test('has no child level for a commune outside any EPCI', async () => {
    expect((await getTerritorySheet(db, { level: 'commune', code: '15188' })).childLevel).toBeNull();
  });

  test('does not link a perimeter to itself', async () => {
    const sheet = await getTerritorySheet(db, { level: 'partner_perimeter', code: 'cantal' });
    expect(sheet.partners.map(({ code }) => code)).toEqual(['auvergne']);
  });

  test('of an unknown territory is refused', async () => {
    await expect(getTerritorySheet(db, { level: 'commune', code: '00000' })).rejects.toMatchObject({
      reason: { kind: 'territory-unknown', level: 'commune', code: '00000' },
    });
  });
});

describe('the map of a territory', () => {
  test('shows the communes of an EPCI with its outline, framed by their contours', async () => {
    const layer = await getMapLayer(db, await getTerritory(db, { level: 'epci', code: '200000015' }));
    expect(layer.shapes.map(({ code }) => code)).toEqual(['15014', '15187']);
    expect(layer).toMatchObject({ level: 'commune', viewBox: [-10, -10, 220, 100], outline: 'M0 0H200V80Z' });
    expect(layer.highlight).toBeNull();
  });

  test('shows a commune highlighted among those of its EPCI', async () => {
    const layer = await getMapLayer(db, await getTerritory(db, { level: 'commune', code: '15187' }));
    expect(layer.shapes).toHaveLength(2);
    expect(layer.highlight).toBe('15187');
  });

  test('shows the EPCI of the massif, circles standing for those without contours', async () => {
    const layer = await getMapLayer(db, await getTerritory(db, { level: 'massif', code: 'massif-central' }));
    expect(layer.level).toBe('epci');
    expect(layer.shapes.map(({ code, path }) => [code, path === null])).toEqual([
      ['200000015', false],
      ['200000034', true],
      ['200000046', true],
    ]);
    expect(layer.outline).toBeNull();
  });

  test('of a commune whose place is not known is empty', async () => {
    const layer = await getMapLayer(db, await getTerritory(db, { level: 'commune', code: '15188' }));
    expect(layer).toMatchObject({ shapes: [], viewBox: [0, 0, 0, 0] });
  });
});

describe('the members of territories', () => {
  test('give both readings of an EPCI astride, and the commune outside', async () => {
    const lists = (await listMembers(db)).filter(({ code }) => ['200000034', '34999'].includes(code));
    expect(lists.map(({ code, reading, communeCodes }) => [code, reading, communeCodes])).toEqual([
      ['34999', 'whole', ['34999']],
      ['200000034', 'massif', ['34142']],
      ['200000034', 'whole', ['34142', '34999']],
    ]);
  });
});

describe('the perimeters of partners', () => {
  test('are framed, in the order of the sheet', async () => {
    const partners = await listPartners(db);
    expect(partners.map(({ partner, massif }) => [partner.id, massif.communeCount])).toEqual([
      ['cantal', 3],
      ['auvergne', 4],
      ['lot', 2],
    ]);
  });

  test('overlap once per pair, the one that lies inside the other first', async () => {
    expect(await listPartnerOverlaps(db)).toEqual([
      { partnerId: 'auvergne', otherPartnerId: 'lot', communeCount: 1, population: 8000, contained: false },
      {
        partnerId: 'cantal',
        otherPartnerId: 'auvergne',
        communeCount: 3,
        population: 15_200,
        contained: true,
      },
    ]);
  });

  test('unite without counting a commune twice', async () => {
    expect(await getUnionFraming(db)).toEqual({ communeCount: 5, population: 23_900, surfaceKm2: 50 });
  });
});
