import {
  INDICATORS,
  findIndicatorBySlug,
  type IndicatorId,
} from '@maceo/domain/indicators/indicator-catalogue';
import type { PublishedScenario } from '@maceo/domain/publications/publication-views';
import { Refusal } from '@maceo/domain/refusal';
import {
  TERRITORY_READINGS,
  findReadingBySlug,
  type TerritoryReading,
} from '@maceo/domain/territories/territory-reading';
import { findDefaultScenario } from '#lib/figure-context.ts';

/** What a territory's page shows, as its address says. `tri` is the order of the table, null when none is asked for. */
export interface Selection {
  scenarioId: string | undefined;
  indicatorId: IndicatorId;
  reading: TerritoryReading;
  tri: string | null;
  /** Number of a publication of the scenario, null for the one in force. */
  publication: number | null;
}

/** Shown when the address names no indicator: what most people come for. */
const DEFAULT_INDICATOR: IndicatorId = 'teleworkers';

/**
 * Reads the address of a page. An empty value counts as absent (forms send them). A scenario, an indicator or a reading
 * that does not exist is refused, never replaced: the page would not show what its address says.
 * `scenarioId` is undefined when nothing is published at all.
 */
export function parseSelection(params: URLSearchParams, published: readonly PublishedScenario[]): Selection {
  const scenarioId = parseScenario(params.get('scenario'), published);
  // A form that chooses another scenario sends along a number that is not that scenario's.
  const of = params.get('publication-de') || scenarioId;
  return {
    scenarioId,
    indicatorId: parseIndicator(params.get('indicateur')),
    reading: parseReading(params.get('lecture')),
    tri: params.get('tri') || null,
    publication: of === scenarioId ? parsePublication(params.get('publication')) : null,
  };
}

/** The query of a selection, with what is not the default only, so that one content has one address. */
export function formatSelection(selection: Selection, published: readonly PublishedScenario[]): string {
  const params = new URLSearchParams();
  const usual = findDefaultScenario(published)?.scenario.id;
  const { scenarioId } = selection;
  if (scenarioId !== undefined && (scenarioId !== usual || selection.publication !== null)) {
    params.set('scenario', scenarioId);
  }
  if (selection.publication !== null) params.set('publication', String(selection.publication));
  if (selection.indicatorId !== DEFAULT_INDICATOR)
    params.set('indicateur', INDICATORS[selection.indicatorId].slug);
  if (selection.reading !== 'massif') params.set('lecture', TERRITORY_READINGS[selection.reading].slug);
  if (selection.tri !== null) params.set('tri', selection.tri);
  return params.size === 0 ? '' : `?${params}`;
}

/** The query that follows to another territory: scenario, publication and indicator; reading and order are the page's own. */
export function formatCarried(selection: Selection, published: readonly PublishedScenario[]): string {
  return formatSelection({ ...selection, reading: 'massif', tri: null }, published);
}

function parseScenario(text: string | null, published: readonly PublishedScenario[]): string | undefined {
  if (!text) return findDefaultScenario(published)?.scenario.id;
  const found = published.find(({ scenario }) => scenario.id === text || scenario.code === text);
  if (found === undefined) throw new Refusal({ kind: 'not-published', scenarioId: text.slice(0, 60) });
  return found.scenario.id;
}

function parsePublication(text: string | null): number | null {
  if (!text) return null;
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text);
  const message = 'Le numéro d’une publication est un nombre entier à partir de 1.';
  throw new Refusal({ kind: 'input-invalid', problems: [{ field: 'publication', message }] });
}

function parseIndicator(text: string | null): IndicatorId {
  if (!text) return DEFAULT_INDICATOR;
  const id = findIndicatorBySlug(text);
  if (id === undefined) throw new Refusal({ kind: 'indicator-unknown', id: text.slice(0, 60) });
  return id;
}

function parseReading(text: string | null): TerritoryReading {
  if (!text) return 'massif';
  const reading = findReadingBySlug(text);
  if (reading !== undefined) return reading;
  const message = 'Les lectures possibles sont «\u202Fmassif\u202F» et «\u202Fentier\u202F».';
  throw new Refusal({ kind: 'input-invalid', problems: [{ field: 'lecture', message }] });
}
