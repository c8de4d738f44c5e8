import type { FlowTable, HomeFlows } from '../flows/flow-table.ts';
import type { OccupationShares } from '../profiles/commune-profile.ts';
import { listMobproCells, OCCUPATION_COUNT, type MobproCell, type MobproTable } from './mobpro-table.ts';

/** What the model reads of the aggregate: flows, occupations and the share of cars, each with the answers behind it. */

/** Six shares (0–1, summing to 1) by occupation, farmers first, and the number of answers they rest on. */
export interface ObservedOccupations {
  shares: OccupationShares;
  asked: number;
}

/** Occupations of the employed residents of each home of the file, by commune code. */
export function aggregateOccupations(table: MobproTable): Map<string, ObservedOccupations> {
  return new Map(
    [...table.homes.keys()].map((home) => {
      const counts = new Array<number>(OCCUPATION_COUNT).fill(0);
      let asked = 0;
      for (const cell of listMobproCells(table, home)) {
        counts[cell.occupation] += cell.workers;
        asked += cell.asked;
      }
      const total = counts.reduce((sum, count) => sum + count, 0);
      const [farmers, owners, managers, intermediate, employees, workers] = counts.map((n) => n / total);
      return [home, { shares: [farmers, owners, managers, intermediate, employees, workers], asked }];
    }),
  );
}

/**
 * Workers who go by car out of those who travel and said how; `asked` answers. Those who need no transport, or did not
 * say, count in neither: a day at home saves them nothing.
 */
export interface CarCount {
  car: number;
  travelling: number;
  asked: number;
}

function insertCar(count: CarCount, { mode, workers, asked }: MobproCell): void {
  if (mode === 'none' || mode === 'unknown') return;
  count.travelling += workers;
  count.asked += asked;
  if (mode === 'car') count.car += workers;
}

/** Car counts of one home: in all, and by commune of work (index in the COG). Classes of work count in the whole only. */
export interface HomeCarCounts {
  whole: CarCount;
  byWork: Map<number, CarCount>;
}

function createCarCount(): CarCount {
  return { car: 0, travelling: 0, asked: 0 };
}

/** Car counts of each home of the file, by commune code. */
export function aggregateCars(table: MobproTable): Map<string, HomeCarCounts> {
  return new Map(
    [...table.homes.keys()].map((home) => {
      const counts: HomeCarCounts = { whole: createCarCount(), byWork: new Map() };
      for (const cell of listMobproCells(table, home)) {
        insertCar(counts.whole, cell);
        if (typeof cell.work !== 'number') continue;
        const pair = counts.byWork.get(cell.work) ?? createCarCount();
        counts.byWork.set(cell.work, pair);
        insertCar(pair, cell);
      }
      return [home, counts];
    }),
  );
}

function toHomeFlows(cells: readonly MobproCell[]): HomeFlows {
  const flows: HomeFlows = { byWork: new Map(), abroad: 0, overseas: 0, unknown: 0 };
  for (const { work, workers } of cells) {
    if (typeof work === 'number') flows.byWork.set(work, (flows.byWork.get(work) ?? 0) + workers);
    else flows[work] += workers;
  }
  return flows;
}

/** The same people as a flow file would count them, occupation and mode summed: it can stand in for one. */
export function toFlowTable(table: MobproTable): FlowTable {
  const homes = [...table.homes.keys()].map(
    (home) => [home, toHomeFlows(listMobproCells(table, home))] as const,
  );
  const { year, sha256, report, refusals, problems } = table;
  return { homes: new Map(homes), year, sha256, report, refusals, problems };
}

/**
 * A share shrunk towards what is expected of it: (n·observed + k·expected) / (n + k), n = answers behind the observation.
 * Without answers it is the expectation.
 */
export function computeShrunkShare(
  observed: { share: number; asked: number },
  expected: number,
  priorPersons: number,
): number {
  const { share, asked } = observed;
  return asked === 0 ? expected : (asked * share + priorPersons * expected) / (asked + priorPersons);
}
