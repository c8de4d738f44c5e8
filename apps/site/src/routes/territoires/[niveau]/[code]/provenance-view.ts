import { formatShare } from '@maceo/domain/format-number';
import { INDICATORS, type IndicatorId } from '@maceo/domain/indicators/indicator-catalogue';
import type { Evidence } from '@maceo/domain/operations/evidence';
import type { Operation } from '@maceo/domain/operations/operation';
import type { PublishedScenario } from '@maceo/domain/publications/publication-views';
import {
  formatLeverTarget,
  formatLeverTerritory,
  GRANTED_LEVER_IDS,
  type LeverId,
  LEVERS,
  type LeverSetting,
  OVERLAP_RULE,
} from '@maceo/domain/scenarios/lever';
import { PARAMETERS } from '@maceo/domain/scenarios/parameter-catalogue';
import { formatRamp } from '@maceo/domain/scenarios/ramp';
import type { TerritoryLink } from '@maceo/domain/territories/territory-views';
import { formatDraws } from '@maceo/domain/scenarios/run-sampling';
import type { SourceFile } from '@maceo/domain/source-file';
import { UNITS } from '@maceo/domain/unit';
import { findRunSource, formatCount, formatDay } from '#lib/figure-context.ts';
import { formatParameter } from '#lib/parameter-rows.ts';

/** What a figure rests on: « D’où vient ce chiffre ? ». Pure; the component only prints. */

/** A field action as the study lists it. */
export interface KnownOperation {
  operation: Pick<Operation, 'id' | 'title'>;
  evidence: readonly Pick<Evidence, 'id'>[];
}

/** A lever of the scenario, on whom it acts, and the operations it is drawn from; none = « sans observation ». */
export interface LeverRow {
  label: string;
  target: string;
  value: string;
  justification: string;
  operations: { id: string; title: string; observations: string }[];
}

/** Levers in the order of the scenario. An operation that is no longer known is named by its id. */
export function toLeverRows(
  published: PublishedScenario,
  known: readonly KnownOperation[],
  places: readonly TerritoryLink[] = [],
): LeverRow[] {
  return published.run.inputs.levers.map(({ leverId, value, territory, operationIds, justification }) => ({
    label: formatLeverName(leverId, formatPlace(territory, places), isSetOften(published, leverId)),
    target: formatLeverTarget(leverId),
    value: formatLever(value, leverId) + formatEffective(published, { leverId, value }),
    justification,
    operations: operationIds.map((id) => {
      const found = known.find(({ operation }) => operation.id === id);
      return {
        id,
        title: found?.operation.title ?? id,
        observations: formatCount(found?.evidence.length ?? 0, 'observation'),
      };
    }),
  }));
}

/** A file that the run read: the one of the same name and checksum when it is still the current one. */
export interface DatasetRow {
  name: string;
  title: string;
  producer: string;
  vintage: string;
  checksum: string;
  current: boolean;
}

/** Files named by the run. `current` is false when the file has been replaced since: the figure is that of its time. */
export function toDatasetRows(published: PublishedScenario, sources: readonly SourceFile[]): DatasetRow[] {
  return Object.entries(published.run.inputs.datasets).map(([name, sha256]) => {
    const source = findRunSource(sources, { name, sha256 });
    return {
      name,
      title: source?.title ?? name,
      producer: source?.producer ?? 'producteur non connu',
      vintage: source?.vintage ?? 'millésime non connu',
      checksum: sha256.slice(0, 12),
      current: source?.sha256 === sha256 && source.current,
    };
  });
}

/** Facts of the calculation: label and value, in the order in which they are printed. */
export function listRunFacts(published: PublishedScenario): [string, string][] {
  const { run, publication, scenario } = published;
  return [
    ['Scénario', `${scenario.code}, version ${run.inputs.scenarioVersion}`],
    ['Publication', `n°\u00A0${publication.number}, le ${formatDay(publication.publishedAt)}`],
    ['Calcul', `exécution ${run.id}, terminée le ${formatDay(run.finishedAt)}`],
    ['Modèle', `version ${run.inputs.modelVersion}`],
    ...listRampFacts(published),
    ['Tirages', `${formatDraws(run.inputs.draws)}, graine ${run.inputs.seed}`],
    [
      'Déplacements',
      published.data.flows === 'modelled' ? 'modélisés par gravité, calés sur les marges' : 'observés',
    ],
  ];
}

/** How far the levers act at the horizon, and by which ramp; nothing for the baseline, which has no lever. */
function listRampFacts({ run, scenario }: PublishedScenario): [string, string][] {
  const { isBaseline, reachedShare, ramp, horizonYear = scenario.horizonYear } = run.inputs;
  if (isBaseline) return [];
  const reached = `${formatShare(reachedShare)} de l’effet des leviers atteints en ${horizonYear}`;
  const why = ramp ? `, ${formatRamp(ramp)}. ${ramp.justification}` : ', sans montée en charge';
  return [['Montée en charge', reached + why]];
}

/** The formula of an indicator and, for a ratio, what is divided by what. */
export function listFormula(indicatorId: IndicatorId): string[] {
  const { formula, aggregation } = INDICATORS[indicatorId];
  const larger =
    aggregation.rule === 'sum'
      ? 'Pour un territoire plus grand\u00A0: somme des communes.'
      : 'Pour un territoire plus grand\u00A0: les deux termes sont additionnés à part, puis divisés\u00A0; jamais de moyenne de pourcentages.';
  return [formula, larger];
}

/** Whether a lever has several values, by territory. */
function isSetOften({ run }: PublishedScenario, leverId: LeverId): boolean {
  return run.inputs.levers.filter((lever) => lever.leverId === leverId).length > 1;
}

/** Name of a lever, and where it acts unless that is everywhere; one that has several values acts « ailleurs » too. */
function formatLeverName(leverId: LeverId, place: string | undefined, often: boolean): string {
  const { label } = LEVERS[leverId];
  if (place === undefined) return often ? `${label} (ailleurs dans le massif)` : label;
  return often ? `${label} (${place})` : `${label} (${place} seulement)`;
}

/** The name of a lever's territory, its level and code where it is not among those given; undefined = everywhere. */
function formatPlace(
  territory: LeverSetting['territory'],
  places: readonly TerritoryLink[],
): string | undefined {
  const found = places.find(({ level, code }) => level === territory?.level && code === territory.code);
  return found?.name ?? formatLeverTerritory({ territory });
}

/** Whether a published scenario has levers that act in a part of the massif only. */
export function hasPlacedLevers({ run }: PublishedScenario): boolean {
  return run.inputs.levers.some(({ territory }) => territory);
}

/** Which value holds where the territories of one lever overlap; undefined when none has several. */
export function findOverlapRule(published: PublishedScenario): string | undefined {
  const { levers } = published.run.inputs;
  return levers.some(({ leverId }) => isSetOften(published, leverId)) ? OVERLAP_RULE : undefined;
}

/** What days granted make of days taken, in brackets; empty for a lever that is not set in days granted. */
function formatEffective({ run }: PublishedScenario, lever: { leverId: LeverId; value: number }): string {
  if (!GRANTED_LEVER_IDS.has(lever.leverId)) return '';
  const ratio = run.inputs.parameters.eff_granted ?? PARAMETERS.eff_granted.default;
  return ` (soit ${formatParameter(lever.value * ratio)}\u00A0${UNITS[LEVERS[lever.leverId].unit].short} effectifs)`;
}

/** Shares as percentages, the rest with its unit. */
function formatLever(value: number, leverId: keyof typeof LEVERS): string {
  const { unit } = LEVERS[leverId];
  return unit === '1' ? formatShare(value) : `${formatParameter(value)}\u00A0${UNITS[unit].short}`;
}
