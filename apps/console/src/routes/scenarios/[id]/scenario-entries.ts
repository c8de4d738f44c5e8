import { checkNumber, checkParameters } from '@maceo/domain/scenarios/check-parameters';
import { getLeverRule, LEVER_IDS, type LeverId, type LeverSetting } from '@maceo/domain/scenarios/lever';
import { computeObservedLevels } from '@maceo/domain/scenarios/observed-levels';
import {
  PARAMETER_IDS,
  PARAMETERS,
  type ParameterId,
  type ParameterValues,
} from '@maceo/domain/scenarios/parameter-catalogue';
import type { Problem } from '@maceo/domain/problem';
import type { Scenario } from '@maceo/domain/scenarios/scenario';
import { toShown, toStored } from '@maceo/domain/scenarios/setting-format';
import { formatDecimal, parseDecimal } from '#lib/parse-decimal.ts';
import { parseTerritoryChoice, toTerritoryChoice } from './lever-territories.ts';
import {
  checkScheduleEntries,
  toSchedule,
  toScheduleEntries,
  type Schedule,
  type ScheduleEntries,
} from './schedule-entries.ts';

/**
 * What a person is typing into the sheet of a scenario, kept as typed until it is saved, and its way to and from the
 * scenario. Numbers stay text: a field that cannot be read is never lost, only refused with its bounds.
 */

/**
 * One lever on screen. `decided` false = the lever is not pulled and the observed situation holds; `territory` is the
 * choice of where it acts, empty = the whole massif.
 */
export interface LeverEntry {
  leverId: LeverId;
  decided: boolean;
  text: string;
  territory: string;
  operationIds: string[];
  justification: string;
}

/**
 * The whole sheet: its public texts, one entry for each lever in the catalogue's order, one text for each hypothesis.
 * `usual` is what holds where nobody typed a value: the frozen set's, else the registry's.
 */
export interface ScenarioEntries {
  name: string;
  summary: string;
  levers: LeverEntry[];
  hypotheses: Record<ParameterId, string>;
  schedule: ScheduleEntries;
  usual: UsualValues;
}

/** Value of each hypothesis when nobody typed another, by parameter. */
export type UsualValues = Readonly<Record<string, number>>;

/** The registry's values. */
const DEFAULTS: UsualValues = Object.fromEntries(PARAMETER_IDS.map((id) => [id, PARAMETERS[id].default]));

/** The registry's values, those of the frozen set over them. */
export function toUsualValues(held: readonly { parameterId: string; mode: number }[]): UsualValues {
  return { ...DEFAULTS, ...Object.fromEntries(held.map(({ parameterId, mode }) => [parameterId, mode])) };
}

/** The sheet of a scenario as saved; a lever that is not pulled offers the observed level to start from. */
export function toScenarioEntries(
  scenario: Pick<Scenario, 'name' | 'summary' | 'levers' | 'hypotheses' | 'horizonYear' | 'ramp'>,
  usual: UsualValues = DEFAULTS,
): ScenarioEntries {
  const hypotheses = Object.fromEntries(
    PARAMETER_IDS.map((id) => [id, formatDecimal(toShown(id, scenario.hypotheses[id] ?? usual[id]))]),
  ) as Record<ParameterId, string>;
  const levers = LEVER_IDS.map((leverId): LeverEntry => {
    const setting = scenario.levers.find((candidate) => candidate.leverId === leverId);
    return {
      leverId,
      decided: setting !== undefined,
      text: formatDecimal(toShown(leverId, setting?.value ?? computeObservedLevel(leverId, hypotheses))),
      territory: toTerritoryChoice(setting?.territory),
      operationIds: [...(setting?.operationIds ?? [])],
      justification: setting?.justification ?? '',
    };
  });
  return {
    ...{ name: scenario.name, summary: scenario.summary, levers, hypotheses, usual },
    schedule: toScheduleEntries(scenario),
  };
}

/** A hypothesis as typed, in the model's unit; the registry's default where it cannot be read. */
export function readHypothesis(id: ParameterId, hypotheses: Record<ParameterId, string>): number {
  const value = toStored(id, parseDecimal(hypotheses[id]));
  return Number.isFinite(value) ? value : DEFAULTS[id];
}

/**
 * Level of a lever in the observed situation, in the lever's unit, to two decimals, under the given hypotheses
 * (registry defaults where one cannot be read). The catalogue says the same in words (`baseline`).
 */
export function computeObservedLevel(leverId: LeverId, hypotheses: Record<ParameterId, string>): number {
  const values = Object.fromEntries(
    PARAMETER_IDS.map((id) => [id, readHypothesis(id, hypotheses)]),
  ) as ParameterValues;
  return Math.round(computeObservedLevels(values)[leverId] * 100) / 100;
}

/** Every problem of what was typed, one by field, with the bounds; empty when the sheet can be saved. */
export function checkScenarioEntries(entries: ScenarioEntries): Problem[] {
  const levers = entries.levers
    .filter((lever) => lever.decided)
    .flatMap((lever) => [
      ...checkNumber(toStored(lever.leverId, parseDecimal(lever.text)), getLeverRule(lever.leverId)),
      ...checkJustification(lever),
    ]);
  const hypotheses = checkParameters(toOverrides(entries));
  return [...checkTexts(entries), ...checkScheduleEntries(entries.schedule), ...levers, ...hypotheses];
}

/** Longest title and summary, in characters: those of the API. */
const TEXT_LIMITS = { name: 120, summary: 2000 } as const;

function checkTexts(entries: ScenarioEntries): Problem[] {
  const labels = { name: 'Intitulé', summary: 'Résumé public' };
  return (['name', 'summary'] as const)
    .filter((field) => entries[field].trim() === '' || entries[field].length > TEXT_LIMITS[field])
    .map((field) => ({
      field,
      message: `${labels[field]}\u00A0: entre 1 et ${TEXT_LIMITS[field]} caractères.`,
    }));
}

/** Assumption: 1,000 characters, the limit of the domain's `leverSettingSchema`. */
const JUSTIFICATION_LIMIT = 1000;

function checkJustification({ leverId, justification }: LeverEntry): Problem[] {
  if (justification.length <= JUSTIFICATION_LIMIT) return [];
  const message = `La justification compte ${justification.length} caractères\u00A0: ${JUSTIFICATION_LIMIT} au plus.`;
  return [{ field: toJustificationField(leverId), message }];
}

/** Name under which the problems of a lever's justification are reported. */
export function toJustificationField(leverId: LeverId): string {
  return `${leverId}.justification`;
}

/** What is sent to be saved: pulled levers only, and only the hypotheses that differ from the usual ones. */
export function toScenarioUpdate(entries: ScenarioEntries): {
  name: string;
  summary: string;
  levers: LeverSetting[];
  hypotheses: Record<string, number>;
} & Schedule {
  const levers = entries.levers
    .filter((lever) => lever.decided)
    .map(({ leverId, text, territory, operationIds, justification }) => ({
      leverId,
      value: toStored(leverId, parseDecimal(text)),
      ...toSentTerritory(territory),
      operationIds,
      justification: justification.trim(),
    }));
  const { name, summary, schedule } = entries;
  const texts = { name: name.trim(), summary: summary.trim() };
  return { ...texts, levers, hypotheses: toOverrides(entries), ...toSchedule(schedule) };
}

/** Where a lever acts, left out for the whole massif. */
function toSentTerritory(choice: string): Pick<LeverSetting, 'territory'> {
  const territory = parseTerritoryChoice(choice);
  return territory === undefined ? {} : { territory };
}

/** Whether the typed value of a hypothesis differs from the usual one. */
export function isOverridden(id: ParameterId, text: string, usual: UsualValues = DEFAULTS): boolean {
  return toStored(id, parseDecimal(text)) !== usual[id];
}

/** Whether two sheets would be saved alike: what is not pulled does not count. */
export function isSameSheet(a: ScenarioEntries, b: ScenarioEntries): boolean {
  return JSON.stringify(toScenarioUpdate(a)) === JSON.stringify(toScenarioUpdate(b));
}

/** The typed hypotheses that differ from the usual values; one that cannot be read is NaN, for the check to refuse. */
function toOverrides({
  hypotheses: texts,
  usual,
}: Pick<ScenarioEntries, 'hypotheses' | 'usual'>): Record<string, number> {
  const changed = PARAMETER_IDS.filter((id) => isOverridden(id, texts[id], usual));
  return Object.fromEntries(changed.map((id) => [id, toStored(id, parseDecimal(texts[id]))]));
}
