import {
  findIndicatorBySlug,
  INDICATORS,
  type IndicatorId,
} from '@maceo/domain/indicators/indicator-catalogue';
import { MASSIF_CODE } from '@maceo/domain/territories/territory';
import {
  findLevelBySlug,
  TERRITORY_LEVELS,
  type TerritoryLevel,
} from '@maceo/domain/territories/territory-level';

/** What the page of a run shows: one indicator over the parts of one territory. It is the address, so it can be shared. */
export interface ResultQuery {
  indicatorId: IndicatorId;
  level: TerritoryLevel;
  code: string;
}

/** Shown when the address asks for nothing: what the scenario brings over the whole massif. */
const DEFAULT_INDICATOR: IndicatorId = 'teleworkers';

/** Reads `indicateur`, `niveau` and `territoire`; what is absent or unknown falls back to the massif's default view. */
export function parseResultQuery(params: URLSearchParams): ResultQuery {
  const indicatorId = findIndicatorBySlug(params.get('indicateur') ?? '') ?? DEFAULT_INDICATOR;
  const level = findLevelBySlug(params.get('niveau') ?? '');
  const code = params.get('territoire');
  if (level === undefined || code === null) return { indicatorId, level: 'massif', code: MASSIF_CODE };
  return { indicatorId, level, code };
}

/** The address of a view, relative to the page of its run. */
export function formatResultQuery({ indicatorId, level, code }: ResultQuery): string {
  const params = new URLSearchParams({ indicateur: INDICATORS[indicatorId].slug });
  if (level !== 'massif') {
    params.set('niveau', TERRITORY_LEVELS[level].slug);
    params.set('territoire', code);
  }
  return `?${params.toString()}`;
}
