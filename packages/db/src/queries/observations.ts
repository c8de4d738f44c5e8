import type { ObservationStatus } from '@maceo/domain/indicators/indicator';
import { INDICATOR_IDS, type IndicatorId } from '@maceo/domain/indicators/indicator-catalogue';
import type { ResultRow, TerritoryValues } from '@maceo/domain/publications/publication-views';
import type { TerritoryLevel } from '@maceo/domain/territories/territory-level';
import type { TerritoryReading } from '@maceo/domain/territories/territory-reading';
import type { Interval, Value } from '@maceo/domain/value';
import { and, eq, sql, type SQL } from 'drizzle-orm';
import type { Database, ReadDatabase } from '../open-database.ts';
import { observation } from '../tables/observation.ts';
import { territory } from '../tables/territory.ts';
import type { StoredTerritory } from './territories.ts';
import { findChildLevel, isPartOf } from './territory-parts.ts';

/**
 * Results of runs by cell (indicator × territory × reading). Run ids given here come from the database, never from a
 * visitor. A cell that is not there is missing, never 0.
 */

/**
 * Results by columns, row i being the i-th entry of each. A value is null exactly when its status is O (missing) or M
 * (not applicable); it is in the indicator's unit. `p10`, `p50`, `p90` are null together, where no draws were made;
 * so are `p50Low` and `p50High`, the ends of the 95 % interval of the median, where none was computed.
 */
export interface ObservationColumns {
  indicatorIds: readonly IndicatorId[];
  territoryIds: readonly number[];
  readings: readonly TerritoryReading[];
  values: readonly (number | null)[];
  p10: readonly (number | null)[];
  p50: readonly (number | null)[];
  p90: readonly (number | null)[];
  p50Low: readonly (number | null)[];
  p50High: readonly (number | null)[];
  statuses: readonly ObservationStatus[];
}

/** Stores all results of a run in one statement. Throws when a cell is given twice or the columns differ in length. */
export async function insertObservations(
  db: Database,
  { runId, columns }: { runId: string; columns: ObservationColumns },
): Promise<void> {
  const lengths = new Set(Object.values(columns).map((column) => column.length));
  if (lengths.size > 1) throw new Error(`Columns of different lengths: ${[...lengths].join(', ')}`);
  await db.execute(sql`
    insert into observation 
      (run_id, indicator_id, territory_id, reading, value, p10, p50, p90, p50_low, p50_high, status)
    select ${runId}::uuid, * from unnest(
      ${sql.param(columns.indicatorIds)}::text[],
      ${sql.param(columns.territoryIds)}::int[],
      ${sql.param(columns.readings)}::text[],
      ${sql.param(columns.values)}::float8[],
      ${sql.param(columns.p10)}::float8[],
      ${sql.param(columns.p50)}::float8[],
      ${sql.param(columns.p90)}::float8[],
      ${sql.param(columns.p50Low)}::float8[],
      ${sql.param(columns.p50High)}::float8[],
      ${sql.param(columns.statuses)}::text[])`);
}

/** Columns of a cell. The status first: a joined row whose first column is null would be taken for no row at all. */
const CELL = {
  status: observation.status,
  value: observation.value,
  p10: observation.p10,
  p50: observation.p50,
  p90: observation.p90,
  p50Low: observation.p50Low,
  p50High: observation.p50High,
};

/** What a run says of one cell. */
type Cell = Record<'value' | 'p10' | 'p50' | 'p90' | 'p50Low' | 'p50High', number | null> & {
  status: ObservationStatus;
};

/** The interval of a cell's draws, undefined where none were made; the ends of its median where they were computed. */
function findCellInterval({ p10, p50, p90, p50Low: low, p50High: high }: Cell): Interval | undefined {
  if (p10 === null || p50 === null || p90 === null) return undefined;
  return low === null || high === null ? { p10, p50, p90 } : { p10, p50, p90, p50Ends: { low, high } };
}

/** The value of a cell: a cell that is not there is missing, never 0. */
function toValue(cell: Cell | null): Value {
  if (cell === null) return { kind: 'missing', reason: 'Cette exécution n’a pas calculé ce territoire.' };
  if (cell.status === 'M')
    return { kind: 'not_applicable', reason: 'La question n’a pas de sens pour ce territoire.' };
  if (cell.value === null)
    return { kind: 'missing', reason: 'Une donnée nécessaire manque pour ce territoire.' };
  const interval = findCellInterval(cell);
  return interval === undefined
    ? { kind: 'number', value: cell.value }
    : { kind: 'number', value: cell.value, interval };
}

/** The cells of one territory in one run; `runId` comes from the database. */
export interface TerritoryCells {
  runId: string;
  territoryId: number;
  reading: TerritoryReading;
}

/** Every indicator of the catalogue for one territory; those the run did not store are missing, with the reason. */
export async function listTerritoryValues(
  db: ReadDatabase,
  { runId, territoryId, reading }: TerritoryCells,
): Promise<TerritoryValues> {
  const rows = await db
    .select({ id: observation.indicatorId, ...CELL })
    .from(observation)
    .where(
      and(
        eq(observation.runId, runId),
        eq(observation.territoryId, territoryId),
        eq(observation.reading, reading),
      ),
    );
  const cells = new Map(rows.map((row) => [row.id, row]));
  return toRecord((id) => toValue(cells.get(id) ?? null));
}

function toRecord(find: (id: IndicatorId) => Value): TerritoryValues {
  return Object.fromEntries(INDICATOR_IDS.map((id) => [id, find(id)])) as TerritoryValues;
}

/** One indicator over several territories in one run. A territory in one reading only is given in that one. */
interface CellQuery {
  runId: string;
  indicatorId: IndicatorId;
  reading: TerritoryReading;
}

/** The rows of the parts of a territory, and their level: null for a commune outside any EPCI, its own only part. */
export interface PartValues {
  childLevel: TerritoryLevel | null;
  rows: ResultRow[];
}

/**
 * One row per part that `getMapLayer` draws, by name; in the reading `whole`, the parts outside the massif too. A part
 * has the asked reading where it has two, else the only one it has: each row says which. Cells that the run did not
 * store are missing. The parts of a region or a perimeter need not sum to it: EPCI cross its border.
 */
export async function listPartValues(
  db: ReadDatabase,
  { territory: parent, ...query }: CellQuery & { territory: StoredTerritory },
): Promise<PartValues> {
  const rows = await selectRows(db, query, isPartOf(db, parent, query.reading));
  return { childLevel: findChildLevel(parent) ?? null, rows };
}

/** One row per territory of a level that has a commune inside the massif, by name; readings as in `listPartValues`. */
export async function listLevelValues(
  db: ReadDatabase,
  { level, ...query }: CellQuery & { level: TerritoryLevel },
): Promise<ResultRow[]> {
  return selectRows(db, query, and(eq(territory.level, level), territory.inMassif));
}

const byName = new Intl.Collator('fr').compare;

async function selectRows(db: ReadDatabase, query: CellQuery, where: SQL | undefined): Promise<ResultRow[]> {
  const { runId, indicatorId, reading } = query;
  const ownReading = sql<TerritoryReading>`case
    when ${reading}::text = 'whole' and (${territory.astride} or not ${territory.inMassif}) then 'whole'
    else 'massif' end`;
  const rows = await db
    .select({
      level: territory.level,
      code: territory.code,
      name: territory.name,
      reading: ownReading,
      cell: CELL,
    })
    .from(territory)
    .leftJoin(
      observation,
      and(
        eq(observation.runId, runId),
        eq(observation.indicatorId, indicatorId),
        eq(observation.territoryId, territory.id),
        eq(observation.reading, ownReading),
      ),
    )
    .where(where);
  return rows
    .map(({ cell, ...row }) => ({ ...row, value: toValue(cell) }))
    .toSorted((a, b) => byName(a.name, b.name));
}
