import { formatNumber } from '@maceo/domain/format-number';
import { INDICATORS, type IndicatorId } from '@maceo/domain/indicators/indicator-catalogue';
import type { DataStanding, PublishedScenario } from '@maceo/domain/publications/publication-views';
import type { SourceFile } from '@maceo/domain/source-file';
import { TERRITORY_READINGS, type TerritoryReading } from '@maceo/domain/territories/territory-reading';

/**
 * The words that go with every figure: which scenario, which year, what kind of figure, from which data. Nothing is
 * shown without them.
 */

/** What a figure is, as a badge says it. The kinds are those of `StandingBadge`. */
export type FigureStanding = 'data' | 'modelled' | 'potential' | 'approximate';

/** Kind of a figure of an indicator; in demo mode the data themselves are approximated. */
export function toFigureStanding(indicatorId: IndicatorId, mode: DataStanding['mode']): FigureStanding {
  const { standing } = INDICATORS[indicatorId];
  if (standing === 'data') return mode === 'demo' ? 'approximate' : 'data';
  return standing === 'potential' ? 'potential' : 'modelled';
}

/** « S1 « Employeurs publics d’abord », 2030 » */
export function formatScenario({ scenario }: Pick<PublishedScenario, 'scenario'>): string {
  return `${scenario.code} «\u202F${scenario.name}\u202F», ${scenario.horizonYear}`;
}

const STANDING_WORDS: Record<FigureStanding, string> = {
  data: 'donnée observée',
  modelled: 'chiffre modélisé',
  potential: 'borne haute, modélisée',
  approximate: 'donnée approchée',
};

/** One line under a title: scenario, year, kind of figure, publication, and the reading where there are two. */
export function formatFigureContext(
  published: PublishedScenario,
  indicatorId: IndicatorId,
  reading: TerritoryReading | null,
): string {
  const parts = [
    `Scénario ${formatScenario(published)}`,
    STANDING_WORDS[toFigureStanding(indicatorId, published.data.mode)],
    `publication n°\u00A0${published.publication.number}`,
    reading === null ? null : `lecture\u00A0: ${TERRITORY_READINGS[reading].label}`,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

/** The file of a run by name and checksum; failing that the current one of that name; undefined when none is known. */
export function findRunSource(
  sources: readonly SourceFile[],
  { name, sha256 }: Pick<SourceFile, 'name' | 'sha256'>,
): SourceFile | undefined {
  const named = sources.filter((source) => source.name === name);
  return named.find((source) => source.sha256 === sha256) ?? named.find((source) => source.current);
}

function listRunSources(sources: readonly SourceFile[], { run }: PublishedScenario): SourceFile[] {
  return Object.entries(run.inputs.datasets)
    .map(([name, sha256]) => findRunSource(sources, { name, sha256 }))
    .filter((source) => source !== undefined);
}

/** One line under a figure: producers of the data, how trips were had, which calculation. */
export function formatSourceLine(sources: readonly SourceFile[], published: PublishedScenario): string {
  const producers = [
    ...new Set(listRunSources(sources, published).flatMap((source) => listProducers(source.producer))),
  ];
  const flows = published.data.flows === 'modelled' ? 'modélisés' : 'observés';
  const data = producers.length === 0 ? 'données publiques' : producers.join(', ');
  const model = `modèle ${published.run.inputs.modelVersion}`;
  return `Sources\u00A0: ${data}. Déplacements domicile-travail ${flows}. Calcul de l’étude, ${model}.`;
}

/** The names in a producer's line (« INSEE (COG), La Poste, réunis par Etalab »), without what stands in brackets. */
function listProducers(line: string): string[] {
  const names = line.replaceAll(/\([^)]*\)/g, '').split(/,|\bréunis par\b|\bd’après\b|\bet\b/);
  return names.map((name) => name.trim()).filter((name) => name !== '');
}

/** The scenario shown when none is asked for: the first that does something, else the baseline; undefined if none. */
export function findDefaultScenario(published: readonly PublishedScenario[]): PublishedScenario | undefined {
  return published.find(({ scenario }) => scenario.baselineId !== null) ?? published.at(0);
}

/** A day in French (« 23 novembre 2026 ») from an ISO instant, in the time zone of the massif. */
export function formatDay(instant: string): string {
  return new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'Europe/Paris' }).format(
    new Date(instant),
  );
}

/** « 1 commune », « 3 935 communes ». */
export function formatCount(count: number, noun: string): string {
  return `${formatNumber(count)}\u00A0${noun}${Math.abs(count) < 2 ? '' : 's'}`;
}
