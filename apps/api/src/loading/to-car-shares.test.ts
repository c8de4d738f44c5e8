import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCog } from '@maceo/datasets/cog/read-cog';
import { createDemoData } from '@maceo/datasets/demo/create-demo-data';
import { createFlowZones } from '@maceo/datasets/zones/create-flow-zones';
import { findFlowSet, insertFlowSet, type FlowSet } from '@maceo/db/queries/flows';
import { toModelInputs } from '@maceo/engine/model/model-inputs';
import { runInputsSchema } from '@maceo/domain/scenarios/run';
import { computeOutcomesFromPairs } from '@maceo/engine/model/evaluate-pairs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRunData } from '../runs/read-run-data.ts';
import { openEmptyApi, type OpenedApi } from '../testing/open-loaded-api.ts';
import { estimateFlowSet } from './estimate-flow-set.ts';
import { findObservedFlowSet } from './find-observed-flow-set.ts';
import { findObservedPeople, type ObservedPeople } from './find-observed-people.ts';
import { toSetWithModes } from './to-car-shares.ts';

/** Clermont-Ferrand: twenty who stay, by bus; ten to Riom by car; five at home, who have no mode. Ambert: nobody says. */
const PEOPLE = [
  'COMMUNE;ARM;DCLT;CS1;TRANS;IPONDI',
  ...Array.from({ length: 20 }, () => '63113;ZZZZZ;63113;3;6;4'),
  ...Array.from({ length: 10 }, () => '63113;ZZZZZ;63300;6;5;4'),
  ...Array.from({ length: 5 }, () => '63113;ZZZZZ;63113;3;1;4'),
  ...Array.from({ length: 5 }, () => '63003;ZZZZZ;63003;3;1;4'),
];

const cog = readCog();
const { profiles } = createDemoData(cog);
const zoneSet = createFlowZones(cog, profiles);
const now = new Date(0);

/** The observed car share of a pair of communes; undefined when the set has none. */
function findShare(set: FlowSet, home: string, work: string): number | undefined {
  const [row, column] = [set.zones.indexOf(home), set.zones.indexOf(work)];
  const pair = set.workIndex.subarray(set.homeStart[row], set.homeStart[row + 1]).indexOf(column);
  expect(pair).toBeGreaterThanOrEqual(0);
  return set.carShare?.[set.homeStart[row] + pair];
}

describe('the car shares of a file of individuals', { timeout: 120_000 }, () => {
  let api: OpenedApi;
  let folder: string;
  let people: ObservedPeople | undefined;
  let modelled: FlowSet;
  beforeAll(async () => {
    api = await openEmptyApi();
    folder = mkdtempSync(join(tmpdir(), 'maceo-cars-'));
    writeFileSync(join(folder, 'FD_MOBPRO_2022.csv'), PEOPLE.join('\n'));
    people = await findObservedPeople({ dataDir: folder, cog, zoneSet, profiles });
    modelled = estimateFlowSet({ zoneSet, profiles, now, onProgress: () => {} });
  }, 120_000);
  afterAll(async () => {
    await api.close();
    rmSync(folder, { recursive: true });
  });

  /** What a run on a stored set computes from. */
  const readStored = async (set: FlowSet) => {
    await insertFlowSet(api.services.db, set);
    const base = { scenarioId: 'essai', scenarioVersion: 1, isBaseline: false, levers: [], parameters: {} };
    const versions = { flowsId: set.id, datasets: {}, modelVersion: 'essai' };
    return readRunData(api.services.db, runInputsSchema.parse({ ...base, ...versions }));
  };

  test('are those of the answers, drawn to what the distance gives, on modelled and on observed flows', async () => {
    const observed = await findObservedFlowSet({ dataDir: folder, cog, zoneSet, profiles, people, now });
    for (const set of [modelled, observed?.set ?? modelled]) {
      const withModes = toSetWithModes(set, { people, cog, zoneSet });
      const [stay, riom] = ['63113', '63300'].map(
        (work) => findShare(withModes, '63113', work) ?? Number.NaN,
      );
      expect(stay).toBeGreaterThan(0);
      expect(stay).toBeLessThan(1 / 3);
      expect(riom).toBeGreaterThan(1 / 2);
      expect(riom).toBeLessThan(1);
      expect(findShare(withModes, '63003', '63003')).toBeNaN();
      expect(withModes.report.modes).toBe('observed');
      expect(withModes.id).not.toBe(set.id);
    }
  });

  test('reach a run, and change its vehicle-km where they were observed only', async () => {
    const set = toSetWithModes(modelled, { people, cog, zoneSet });
    const [without, withModes] = [await readStored(modelled), await readStored(set)];
    expect(withModes.population.flows.carShare).toEqual(set.carShare);
    const [before, after] = [without, withModes].map(
      ({ population, parameters }) =>
        computeOutcomesFromPairs(population, toModelInputs(parameters)).home.vehicleKm,
    );
    const changed = set.zones.filter((_, home) => home < before.length && before[home] !== after[home]);
    expect(changed).toEqual(['63113']);
  });

  test('are not there without the file: the set is as it was', async () => {
    const set = toSetWithModes(modelled, { cog, zoneSet });
    expect(set).toMatchObject({ id: modelled.id, report: { modes: 'assumed' } });
    expect((await readStored(set)).population.flows.carShare).toBeUndefined();
    expect((await findFlowSet(api.services.db, set.id))?.carShare).toBeUndefined();
  });
});
