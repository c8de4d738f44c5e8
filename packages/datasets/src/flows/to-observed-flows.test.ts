import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { readCog } from '../cog/read-cog.ts';
import { createDemoData } from '../demo/create-demo-data.ts';
import { FLOW_HEADER, writeFlowFile } from '../testing/write-flow-file.ts';
import { createFlowZones } from '../zones/create-flow-zones.ts';
import { computeDistanceKm } from '../zones/near-search.ts';
import { readFlowFile } from './read-flow-file.ts';
import { BEYOND_CODE, toObservedFlows } from './to-observed-flows.ts';

const cog = readCog();
const { profiles } = createDemoData(cog);
const zoneSet = createFlowZones(cog, profiles);
const homeIndex = new Map(zoneSet.zones.slice(0, zoneSet.homeCount).map((zone, index) => [zone.code, index]));

async function getFlows(...lines: string[]) {
  const path = writeFlowFile([FLOW_HEADER, ...lines].join('\n'));
  const table = await readFlowFile({ path, cog, isHome: (code) => homeIndex.has(code) });
  rmSync(dirname(path), { recursive: true });
  expect(table.problems).toEqual([]);
  const flows = toObservedFlows({
    table,
    cog,
    zoneSet,
    profiles,
    measureKm: (home, work) => (home.code === work.code ? 2 : 1.3 * computeDistanceKm(home, work)),
  });
  const home = homeIndex.get('63113') ?? 0;
  const pairs = Array.from({ length: flows.homeStart[home + 1] - flows.homeStart[home] }, (_, n) => {
    const k = flows.homeStart[home] + n;
    return { zone: flows.codes[flows.workIndex[k]], workers: flows.workers[k], km: flows.distanceKm[k] };
  });
  return { flows, home, pairs };
}

it('brings workplaces to the zones: a home, an EPCI around, « extérieur » beyond', async () => {
  const { flows, pairs } = await getFlows(
    '63113;Clermont-Ferrand;63113;Clermont-Ferrand;100.25',
    '63113;Clermont-Ferrand;63300;Riom;10',
  );
  expect(flows.codes.at(-1)).toBe(BEYOND_CODE);
  expect(flows.zoneCount).toBe(zoneSet.zones.length + 1);
  expect(new Map(pairs.map((pair) => [pair.zone, pair.workers]))).toEqual(
    new Map([
      ['63113', 100.25],
      ['63300', 10],
    ]),
  );
  expect(pairs.find((pair) => pair.zone === '63113')?.km).toBe(2);
});

it('averages the distance of a pair of zones over its workers', async () => {
  const outer = zoneSet.zones
    .slice(zoneSet.homeCount)
    .map((zone) => ({ zone, members: cog.communes.filter(({ epciCode }) => epciCode === zone.code) }))
    .find(({ members }) => members.length > 1);
  if (outer === undefined) throw new Error('no outer zone');
  const toKm = (home: { lat: number; lon: number }, code: string) => {
    const work = profiles.get(code);
    return work === undefined ? Number.NaN : 1.3 * computeDistanceKm(home, work);
  };
  const [near] = zoneSet.zones
    .slice(0, zoneSet.homeCount)
    .toSorted((a, b) => computeDistanceKm(a, outer.zone) - computeDistanceKm(b, outer.zone));
  const [first, second] = outer.members.map(({ code }) => code);
  const { flows } = await getFlows(`${near.code};;${first};;3`, `${near.code};;${second};;1`);
  expect([...flows.workIndex].map((zone) => flows.codes[zone])).toEqual([outer.zone.code]);
  expect(flows.distanceKm[0]).toBeCloseTo((3 * toKm(near, first) + toKm(near, second)) / 4, 9);
});

it('takes who works over 200 km away, abroad, overseas or nowhere known out of the pairs, each class apart', async () => {
  const { flows, home, pairs } = await getFlows(
    '63113;C;75108;Paris 8e;7',
    '63113;C;99999;Étranger;3',
    '63113;C;97411;Saint-Denis;2',
    '63113;C;;;1.5',
    '63113;C;63113;C;10',
  );
  expect(pairs).toEqual([{ zone: '63113', workers: 10, km: 2 }]);
  const { tooFar, abroad, overseas, unknown } = flows.unplaced;
  expect([tooFar, abroad, overseas, unknown].map((list) => list[home])).toEqual([7, 3, 2, 1.5]);
});

it('tells homes of which the file says nothing from homes without workers', async () => {
  const { flows, home } = await getFlows('63113;C;63113;C;0', '15014;A;15014;A;1');
  expect(flows.isListed[home]).toBe(1);
  expect(flows.homeStart[home + 1] - flows.homeStart[home]).toBe(0);
  expect(flows.isListed.reduce((sum, value) => sum + value, 0)).toBe(2);
});
