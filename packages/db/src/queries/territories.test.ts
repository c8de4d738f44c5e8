import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Database } from '../open-database.ts';
import { openSeededDatabase } from './testing/open-seeded-database.ts';
import { aReference } from './testing/reference.builder.ts';
import { replaceTerritories } from './replace-territories.ts';
import { findTerritory, getMassifCounts, getTerritory, searchTerritories } from './territories.ts';

let db: Database;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ db, remove } = await openSeededDatabase(inject('templateUrl')));
});
afterAll(() => remove());

async function listNames(q: string, limit?: number): Promise<string[]> {
  return (await searchTerritories(db, { q, limit })).map((hit) => hit.name);
}

describe('the search', () => {
  test.each(['Saint-Flour', 'saint flour', 'SAINT–FLOUR', 'St-Flour', 'st flour', ' sâint   flour '])(
    'finds « %s » whatever the accents, capitals, hyphens and « St », the exact name first',
    async (q) => {
      expect(await listNames(q)).toEqual(['Saint-Flour', 'Saint-Flour-le-Petit']);
    },
  );

  test('puts the larger population first among equals', async () => {
    expect(await listNames('15100')).toEqual(['Saint-Flour', 'Saint-Flour-le-Petit']);
  });

  test('finds a word inside a name after the names that start with it', async () => {
    expect(await listNames('cahors')).toEqual(['Cahors', 'Grand Cahors']);
    expect(await listNames('puy en quercy')).toEqual(['Le Puy-en-Quercy']);
  });

  test('finds a commune by a former name and says so', async () => {
    expect(await searchTerritories(db, { q: 'begoux' })).toMatchObject([
      { code: '46042', name: 'Cahors', matched: 'former_name', matchedText: 'Bégoux', population: 8000 },
    ]);
  });

  test('finds by postcode, by INSEE code, by SIREN and by code of a département', async () => {
    expect(await searchTerritories(db, { q: '46000' })).toMatchObject([
      { code: '46042', matched: 'postcode' },
    ]);
    expect(await searchTerritories(db, { q: '46042' })).toMatchObject([{ name: 'Cahors', matched: 'code' }]);
    expect(await searchTerritories(db, { q: '200000046' })).toMatchObject([{ name: 'Grand Cahors' }]);
    expect((await searchTerritories(db, { q: '46' }))[0]).toMatchObject({
      level: 'departement',
      name: 'Lot',
    });
  });

  test('keeps to one level and to the limit', async () => {
    const hits = await searchTerritories(db, { q: 'cahors', level: 'epci' });
    expect(hits.map((hit) => hit.code)).toEqual(['200000046']);
    expect(await listNames('saint', 1)).toEqual(['Saint-Flour']);
  });

  test('answers nothing from outside the massif', async () => {
    expect(await listNames('lodève')).toEqual(['Lodève']);
    expect(await listNames('34999')).toEqual([]);
  });

  test.each([
    '',
    '   ',
    '%',
    '_',
    '\0',
    '\u{1F33B}',
    'zzzz',
    "'; drop table territory; --",
    '<script>alert(1)</script>',
  ])('answers nothing to « %s »', async (q) => {
    expect(await listNames(q)).toEqual([]);
  });

  test('survives ten thousand characters', async () => {
    expect(await listNames('x'.repeat(10_000))).toEqual([]);
  });
});

describe('a territory', () => {
  test('is found with its framing and its fibre', async () => {
    expect(await getTerritory(db, { level: 'commune', code: '15014' })).toMatchObject({
      name: 'Aurillac',
      massif: { communeCount: 1, population: 9000, surfaceKm2: 10 },
      fibrePercent: 80,
      inMassif: true,
    });
  });

  test('is undefined when the code is of another level or of none', async () => {
    expect(await findTerritory(db, { level: 'epci', code: '15014' })).toBeUndefined();
    expect(await findTerritory(db, { level: 'commune', code: "1' or '1'='1" })).toBeUndefined();
    expect(await findTerritory(db, { level: 'commune', code: 'a\0b' })).toBeUndefined();
  });

  test('outside the massif is refused by its name', async () => {
    await expect(getTerritory(db, { level: 'commune', code: '34999' })).rejects.toMatchObject({
      reason: { kind: 'territory-outside-massif', name: 'Lodève-Plage', code: '34999' },
    });
  });

  test('is counted only inside the massif', async () => {
    expect(await getMassifCounts(db)).toEqual({ communes: 6, epci: 3, departements: 2, population: 28_900 });
  });
});

describe('loading the reference again', () => {
  test('keeps the ids that results refer to, and keeps those that left as outside the massif', async () => {
    const cahors = await getTerritory(db, { level: 'commune', code: '46042' });
    const reference = aReference();
    const stays = (row: { code: string }) => row.code !== '15188';
    await replaceTerritories(db, {
      territories: reference.territories.filter(stays),
      members: reference.members
        .filter(stays)
        .map((list) => ({ ...list, communeCodes: list.communeCodes.filter((code) => code !== '15188') })),
      aliases: reference.aliases.filter(stays),
      shapes: reference.shapes,
    });
    expect((await getTerritory(db, { level: 'commune', code: '46042' })).id).toBe(cahors.id);
    expect(await listNames('saint flour')).toEqual(['Saint-Flour']);
    expect((await findTerritory(db, { level: 'commune', code: '15188' }))?.inMassif).toBe(false);
    await replaceTerritories(db, aReference());
  });

  test('changes nothing when a member is unknown', async () => {
    const reference = aReference();
    const members = [
      { level: 'epci' as const, code: '200000015', reading: 'massif' as const, communeCodes: ['99999'] },
    ];
    await expect(replaceTerritories(db, { ...reference, members })).rejects.toThrow('99999');
    expect(await listNames('aurillac')).toEqual(['Aurillac']);
  });
});

describe('a former INSEE code', () => {
  test('of one commune in force is refused with its name', async () => {
    await expect(getTerritory(db, { level: 'commune', code: '46018' })).rejects.toMatchObject({
      reason: { kind: 'territory-renamed', code: '46018', successor: { code: '46042', name: 'Cahors' } },
    });
  });

  test('shared by several is refused with all their names', async () => {
    await expect(getTerritory(db, { level: 'commune', code: '46019' })).rejects.toMatchObject({
      reason: { kind: 'territory-split', successors: [{ code: '46042' }, { code: '46240' }] },
    });
  });

  test('means nothing at another level', async () => {
    await expect(getTerritory(db, { level: 'epci', code: '46018' })).rejects.toMatchObject({
      reason: { kind: 'territory-unknown' },
    });
  });
});

describe('a name with its département', () => {
  test.each(['Cahors (46)', 'cahors 46', 'CAHORS, 46'])('is found as « %s »', async (q) => {
    expect((await searchTerritories(db, { q }))[0]).toMatchObject({ code: '46042' });
  });

  test('does not find it in another one', async () => {
    expect(await listNames('Cahors (15)')).toEqual([]);
  });
});
