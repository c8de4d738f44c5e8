import { INDICATORS, type IndicatorId } from '@maceo/domain/indicators/indicator-catalogue';
import { TERRITORY_LEVELS, type TerritoryLevel } from '@maceo/domain/territories/territory-level';
import { TERRITORY_READINGS, type TerritoryReading } from '@maceo/domain/territories/territory-reading';

/** Path of a territory's page, without query. */
export function toTerritoryPath(level: TerritoryLevel, code: string): string {
  return `/territoires/${TERRITORY_LEVELS[level].slug}/${encodeURIComponent(code)}`;
}

/** What to download: results of a scenario, narrowed by what is given. */
export interface ResultsQuery {
  scenarioId: string;
  indicatorId?: IndicatorId;
  level: TerritoryLevel;
  code?: string;
  /** The parts of the territory `code` as its map shows them, in place of the territory itself. */
  parts?: boolean;
  reading?: TerritoryReading;
  /** Number of a publication; the one in force when absent. */
  publication?: number;
}

/** Path of the public API that gives results as a file, in the given format. */
export function toResultsPath(query: ResultsQuery, format: 'csv' | 'json'): string {
  const params = new URLSearchParams({ scenario: query.scenarioId });
  if (query.indicatorId !== undefined) params.set('indicateur', INDICATORS[query.indicatorId].slug);
  params.set('niveau', TERRITORY_LEVELS[query.level].slug);
  if (query.code !== undefined) params.set('territoire', query.code);
  if (query.parts) params.set('detail', 'parties');
  if (query.reading === 'whole') params.set('lecture', TERRITORY_READINGS.whole.slug);
  if (query.publication !== undefined) params.set('publication', String(query.publication));
  params.set('format', format);
  return `/api/v1/resultats?${params}`;
}
