import type { DrawnIndicatorId } from '@maceo/domain/indicators/indicator-catalogue';
import type { ReadDatabase } from '@maceo/db/open-database';
import { getTerritory, listTerritoryIds, type StoredTerritory } from '@maceo/db/queries/territories';
import type { ResultRow } from '@maceo/domain/publications/publication-views';
import { Refusal } from '@maceo/domain/refusal';
import {
  whyNotCompare,
  type ComparedTerritory,
  type RunComparison,
} from '@maceo/domain/scenarios/run-comparison';
import type { Run } from '@maceo/domain/scenarios/run';
import type { TerritoryLevel } from '@maceo/domain/territories/territory-level';
import type { Value } from '@maceo/domain/value';
import { MODEL_VERSION } from '@maceo/engine/model/model-version';
import type { Actor } from '@maceo/domain/people/role';
import type { Services } from '../../context.ts';
import { getRun } from '../../get-run.ts';
import { getTerritoryValues, listResultsOfParts } from '../../read-results.ts';
import type { ComparisonFigures, ComparisonTask } from './analysis-task.ts';
import { readAnalysedRun } from './read-analysed-run.ts';

/** What is compared: two runs, by one indicator, over one territory and its parts. */
export interface ComparisonQuery {
  firstId: string;
  secondId: string;
  indicatorId: DrawnIndicatorId;
  level: TerritoryLevel;
  code: string;
}

/** A territory whose figures are asked for, with its stored id. */
interface Place {
  id: number | undefined;
  row: Pick<ResultRow, 'level' | 'code' | 'name'>;
}

/** Both runs and the places over which they are compared. */
interface ComparisonWork {
  runs: readonly [Run, Run];
  places: Place[];
  query: ComparisonQuery;
  signal: AbortSignal | undefined;
}

/** The territory itself, then its parts, by name. */
async function listPlaces(
  db: ReadDatabase,
  { territory, rows }: { territory: StoredTerritory; rows: readonly ResultRow[] },
): Promise<Place[]> {
  const inside = rows.filter(({ reading }) => reading === 'massif');
  const level = inside.at(0)?.level ?? territory.level;
  const ids = await listTerritoryIds(db, { level, codes: inside.map(({ code }) => code) });
  const { id, code, name } = territory;
  return [
    { id, row: { level: territory.level, code, name } },
    ...inside.map((row) => ({ id: ids.get(row.code), row })),
  ];
}

/** Stored figures of one run for the places, by « level code ». */
async function readValues(
  db: Services['db'],
  { run, query, territory }: { run: Run; query: ComparisonQuery; territory: StoredTerritory },
) {
  const { indicatorId } = query;
  const asked = { runId: run.id, territory, reading: 'massif' as const };
  const [here, { rows }] = await Promise.all([
    getTerritoryValues(db, asked),
    listResultsOfParts(db, { ...asked, indicatorId }),
  ]);
  const values = new Map(
    rows.filter(({ reading }) => reading === 'massif').map((row) => [row.code, row.value]),
  );
  return { here: here[indicatorId], rows, values };
}

const MISSING = { kind: 'missing', reason: 'Cette exécution n’a pas calculé ce territoire.' } as const;

/** A place with its figures in both runs; nothing is drawn where one of them has no number. */
function toCompared(
  { level, code, name }: Place['row'],
  values: Pick<ComparedTerritory, 'first' | 'second'>,
  { figures, index }: { figures: ComparisonFigures; index: number },
): ComparedTerritory {
  const isDrawn = values.first.kind === 'number' && values.second.kind === 'number';
  if (!isDrawn) return { level, code, name, ...values, difference: null, winShare: null };
  const { p10, p50, p90, winShare } = figures;
  const difference = { p10: p10[index], p50: p50[index], p90: p90[index] };
  return { level, code, name, ...values, difference, winShare: winShare[index] };
}

/** What the thread is asked: both runs over the homes of each place, in the places' order. */
async function readTask(
  services: Pick<Services, 'db' | 'analyses'>,
  { runs, places, query, signal }: ComparisonWork,
): Promise<ComparisonTask> {
  const first = await readAnalysedRun(services, { run: runs[0], signal });
  const second = await readAnalysedRun(services, { run: runs[1], signal });
  const groups = places.map(({ id }) => (id === undefined ? [] : (first.homesById.get(id) ?? [])));
  return { kind: 'comparison', indicatorId: query.indicatorId, first: first.run, second: second.run, groups };
}

/** Runs and territory of a query. Refuses those that are unknown, and runs that cannot be compared. */
async function getCompared(
  { services, actor }: { services: Pick<Services, 'db'>; actor: Actor },
  query: ComparisonQuery,
) {
  const [first, second, territory] = await Promise.all([
    getRun({ services, actor }, { id: query.firstId }),
    getRun({ services, actor }, { id: query.secondId }),
    getTerritory(services.db, query),
  ]);
  const reason = whyNotCompare(first, second, MODEL_VERSION);
  if (reason !== undefined) throw new Refusal(reason);
  return { first, second, territory };
}

/**
 * Two runs side by side over a territory and its parts, draw by draw. Refuses runs that the actor may not know and runs
 * that cannot be compared; what is not known of a territory stays missing.
 */
export async function getRunComparison(
  { services, actor }: { services: Pick<Services, 'db' | 'analyses'>; actor: Actor },
  { query, signal }: { query: ComparisonQuery; signal: AbortSignal | undefined },
): Promise<RunComparison> {
  const { db, analyses } = services;
  const { first, second, territory } = await getCompared({ services, actor }, query);
  const runs = [first, second] as const;
  const [a, b] = await Promise.all(runs.map((run) => readValues(db, { run, query, territory })));
  const places = await listPlaces(db, { territory, rows: a.rows });
  const figures = await analyses.compute<'comparison'>({
    kind: 'comparison',
    key: ['comparison', first.inputHash, second.inputHash, query.indicatorId, territory.id].join(' '),
    readTask: () => readTask(services, { runs, places, query, signal }),
    signal,
  });
  const find = (values: ReadonlyMap<string, Value>, code: string) => values.get(code) ?? MISSING;
  const [here, ...parts] = places.map(({ row }, index) => {
    const values =
      index === 0
        ? { first: a.here, second: b.here }
        : { first: find(a.values, row.code), second: find(b.values, row.code) };
    return toCompared(row, values, { figures, index });
  });
  return { here, parts };
}
