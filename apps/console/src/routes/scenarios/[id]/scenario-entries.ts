import { checkLeverSettings } from '@maceo/domain/scenarios/check-lever-settings';
import { checkParameters } from '@maceo/domain/scenarios/check-parameters';
import {
  LEVER_IDS,
  type LeverId,
  type LeverSetting,
  listSettingFields,
  toPlaceKey,
  toTerritoryField,
} from '@maceo/domain/scenarios/lever';
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
import { parseTerritoryChoice, UNCHOSEN, WHOLE_MASSIF } from './lever-territories.ts';
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
 * One lever on screen. `decided` false = the lever is not pulled and the observed situation holds. It has one setting at
 * least, and one for each territory in which it is set.
 */
export interface LeverEntry {
  leverId: LeverId;
  decided: boolean;
  settings: SettingEntry[];
}

/** A lever in one territory: `territory` is the choice of where it acts, empty = the whole massif. */
export interface SettingEntry {
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
    const settings = scenario.levers.filter((setting) => setting.leverId === leverId).map(toSettingEntry);
    const observed = formatDecimal(toShown(leverId, computeObservedLevel(leverId, hypotheses)));
    const start = { text: observed, territory: WHOLE_MASSIF, operationIds: [], justification: '' };
    return { leverId, decided: settings.length > 0, settings: settings.length > 0 ? settings : [start] };
  });
  return {
    ...{ name: scenario.name, summary: scenario.summary, levers, hypotheses, usual },
    schedule: toScheduleEntries(scenario),
  };
}

function toSettingEntry({
  leverId,
  value,
  territory,
  operationIds,
  justification,
}: LeverSetting): SettingEntry {
  return {
    text: formatDecimal(toShown(leverId, value)),
    territory: toPlaceKey(territory),
    operationIds: [...operationIds],
    justification,
  };
}

/** A further setting of a lever: the value of the last one to start from, its territory still to be chosen. */
export function createSettingEntry({ settings }: LeverEntry): SettingEntry {
  return { text: settings.at(-1)?.text ?? '', territory: UNCHOSEN, operationIds: [], justification: '' };
}

/** The settings that would be saved, in their order: those of the levers that are pulled. */
function listDecided(entries: ScenarioEntries): (SettingEntry & { leverId: LeverId })[] {
  return entries.levers
    .filter(({ decided }) => decided)
    .flatMap(({ leverId, settings }) => settings.map((setting) => ({ leverId, ...setting })));
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
  const settings = listDecided(entries);
  const fields = listSettingFields(settings);
  const levers = [
    ...checkLeverSettings(toScenarioUpdate(entries).levers),
    ...settings.flatMap((setting, index) => checkSetting(setting, fields[index])),
  ];
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

/** What only the sheet can hold: a territory still to be chosen, a justification that is too long. */
function checkSetting({ territory, justification }: SettingEntry, field: string): Problem[] {
  const unchosen = { field: toTerritoryField(field), message: 'Choisissez le territoire de ce réglage.' };
  const message = `La justification compte ${justification.length} caractères\u00A0: ${JUSTIFICATION_LIMIT} au plus.`;
  const long = { field: toJustificationField(field), message };
  return [
    ...(territory === UNCHOSEN ? [unchosen] : []),
    ...(justification.length > JUSTIFICATION_LIMIT ? [long] : []),
  ];
}

/** Name under which the problems of a setting's justification are reported, from that of the setting. */
export function toJustificationField(field: string): string {
  return `${field}.justification`;
}

/** What is sent to be saved: pulled levers only, and only the hypotheses that differ from the usual ones. */
export function toScenarioUpdate(entries: ScenarioEntries): {
  name: string;
  summary: string;
  levers: LeverSetting[];
  hypotheses: Record<string, number>;
} & Schedule {
  const levers = listDecided(entries).map(({ leverId, text, territory, operationIds, justification }) => ({
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
