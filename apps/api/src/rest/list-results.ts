import type { Database } from '@maceo/db/open-database';
import { listLevelValues } from '@maceo/db/queries/observations';
import { getTerritory } from '@maceo/db/queries/territories';
import { INDICATOR_IDS, type IndicatorId } from '@maceo/domain/indicators/indicator-catalogue';
import type { PublishedScenario, ResultRow } from '@maceo/domain/publications/publication-views';
import type { TerritoryLevel } from '@maceo/domain/territories/territory-level';
import type { TerritoryReading } from '@maceo/domain/territories/territory-reading';
import { getPublished } from '../get-published.ts';
import { getTerritoryValues, listResultsOfParts } from '../read-results.ts';

/**
 * What is asked: one indicator or all; one territory (`code`), its `parts` as its map shows them, or all of a level.
 */
export interface ResultsQuery {
  scenarioId: string;
  /** Number of the publication; undefined = the one in force. */
  publication: number | undefined;
  indicatorId: IndicatorId | undefined;
  level: TerritoryLevel;
  code: string | undefined;
  parts: boolean;
  reading: TerritoryReading;
}

/** A figure with the indicator it belongs to. */
export interface IndicatorRow {
  indicatorId: IndicatorId;
  row: ResultRow;
}

async function listOfTerritory(
  db: Database,
  query: ResultsQuery & { runId: string; code: string },
): Promise<IndicatorRow[]> {
  const territory = await getTerritory(db, query);
  const values = await getTerritoryValues(db, { runId: query.runId, territory, reading: query.reading });
  const { level, name } = territory;
  return listWanted(query).map((indicatorId) => ({
    indicatorId,
    row: { level, code: query.code, name, reading: query.reading, value: values[indicatorId] },
  }));
}

/** The parts of a territory, indicator by indicator. */
async function listOfParts(
  db: Database,
  query: ResultsQuery & { runId: string; code: string },
): Promise<IndicatorRow[]> {
  const territory = await getTerritory(db, query);
  const columns = await Promise.all(
    listWanted(query).map(async (indicatorId) => {
      const { rows } = await listResultsOfParts(db, { ...query, indicatorId, territory });
      return rows.map((row) => ({ indicatorId, row }));
    }),
  );
  return columns.flat();
}

async function listOfLevel(db: Database, query: ResultsQuery & { runId: string }): Promise<IndicatorRow[]> {
  const { runId, level, reading } = query;
  const columns = await Promise.all(
    listWanted(query).map(async (indicatorId) => {
      const rows = await listLevelValues(db, { runId, indicatorId, level, reading });
      return rows.map((row) => ({ indicatorId, row }));
    }),
  );
  return columns.flat();
}

function listWanted(query: ResultsQuery): IndicatorId[] {
  return query.indicatorId === undefined ? INDICATOR_IDS : [query.indicatorId];
}

/** Figures of a published scenario. Refuses a scenario that is not published and a territory that does not exist. */
export async function listResults(
  db: Database,
  query: ResultsQuery,
): Promise<{ published: PublishedScenario; rows: IndicatorRow[] }> {
  const { published } = await getPublished(db, { scenarioId: query.scenarioId, number: query.publication });
  const runId = published.run.id;
  const { code } = query;
  if (code === undefined) return { published, rows: await listOfLevel(db, { ...query, runId }) };
  const list = query.parts ? listOfParts : listOfTerritory;
  return { published, rows: await list(db, { ...query, runId, code }) };
}
