import { MASSIF_CODE } from '@maceo/domain/territories/territory';
import { describe, expect, it } from 'vitest';
import { readCog } from '../cog/read-cog.ts';
import { createMapShapes } from '../shapes/create-map-shapes.ts';
import { STUDY_PARTNERS } from '../study/partners.ts';
import { createTerritories } from '../territories/create-territories.ts';
import { findDataFolder } from '../testing/data-folder.ts';
import { createFlowZones } from '../zones/create-flow-zones.ts';
import { readDataPack } from './read-data-pack.ts';

const folder = findDataFolder();

/** Everything made from the real pack, once. */
async function readAll(path: string) {
  const cog = readCog();
  const reading = await readDataPack(path, cog);
  if (reading.kind === 'problems') throw new Error(JSON.stringify(reading.problems.slice(0, 3)));
  const { data } = reading;
  const set = createTerritories(cog, data.profiles, STUDY_PARTNERS);
  const shapes = createMapShapes({ ...set, contours: data.contours });
  return { data, ...set, shapes, flows: createFlowZones(cog, data.profiles) };
}

describe.skipIf(folder === undefined)('the real data pack', async () => {
  if (folder === undefined) return;
  const { data, territories, memberships, shapes, flows } = await readAll(folder);
  const inMassif = (level: string) =>
    territories.filter((territory) => territory.level === level && territory.massif.communeCount > 0);
  const find = (level: string, code: string) =>
    territories.find((territory) => territory.level === level && territory.code === code);

  it('has 3,935 communes, 188 EPCI of which 51 astride, 22 départements, 4 regions', () => {
    expect(inMassif('commune')).toHaveLength(3935);
    expect(inMassif('epci')).toHaveLength(188);
    expect(inMassif('epci').filter((epci) => epci.astride)).toHaveLength(51);
    expect(inMassif('departement')).toHaveLength(22);
    expect(inMassif('departement').filter((departement) => departement.astride)).toHaveLength(11);
    expect(inMassif('region')).toHaveLength(4);
  });

  it('has nothing to be verified', () => {
    expect(data.notices.filter((notice) => notice.startsWith('À vérifier'))).toEqual([]);
  });

  it('has 3,945,402 inhabitants on 84,763 km²', () => {
    const massif = find('massif', MASSIF_CODE);
    expect(massif?.massif.population).toBe(3_945_402);
    expect(massif?.massif.surfaceKm2).toBeCloseTo(84_763, 0);
  });

  it('adds up from communes to départements and to the massif', () => {
    const sum = (level: string) =>
      inMassif(level).reduce((total, item) => total + (item.massif.population ?? 0), 0);
    expect(sum('commune')).toBe(3_945_402);
    expect(sum('departement')).toBe(3_945_402);
    expect(sum('epci')).toBe(3_945_402);
  });

  it('has 1,539,429 employed residents, five communes without any known', () => {
    const profiles = inMassif('commune').map((commune) => data.profiles.get(commune.code));
    expect(profiles.reduce((sum, profile) => sum + (profile?.employed ?? 0), 0)).toBe(1_539_429);
    const unknown = profiles.filter((profile) => profile?.employed === null).map((profile) => profile?.code);
    expect(unknown).toEqual(['12218', '15031', '15035', '15047', '15171']);
  });

  it('gives the partners their perimeters, in both readings', () => {
    expect(find('partner_perimeter', 'departement-cantal')?.massif.communeCount).toBe(
      find('departement', '15')?.massif.communeCount,
    );
    expect(find('partner_perimeter', 'region-auvergne')).toMatchObject({ astride: false });
    expect(find('partner_perimeter', 'region-midi-pyrenees')).toMatchObject({ astride: true });
    const whole = memberships.filter((item) => item.reading === 'whole' && !item.modelled);
    expect(whole.map((item) => item.level)).toContain('partner_perimeter');
    expect(whole.map((item) => item.level)).not.toContain('epci');
  });

  it('draws all but the four communes without contour', () => {
    const points = shapes.filter((shape) => shape.path === null).map((shape) => shape.code);
    expect(points).toEqual(['15031', '15035', '15047', '15171']);
    expect(shapes.every((shape) => shape.x > 0 && shape.y > 0)).toBe(true);
  });

  it('gives the flow model margins that close to less than 5 %', () => {
    const employed = flows.zones.reduce((sum, zone) => sum + zone.employed, 0);
    const jobs = flows.zones.reduce((sum, zone) => sum + zone.jobs, 0);
    expect(flows.massifCount).toBe(3935);
    expect(Math.abs(jobs / employed - 1)).toBeLessThan(0.05);
  });
});
