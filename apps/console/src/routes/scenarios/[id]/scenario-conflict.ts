import { LEVERS } from '@maceo/domain/scenarios/lever';
import { PARAMETER_IDS, PARAMETERS } from '@maceo/domain/scenarios/parameter-catalogue';
import { formatRamp } from '@maceo/domain/scenarios/ramp';
import { getShownUnit, type SettingId } from '@maceo/domain/scenarios/setting-format';
import type { Difference } from '#lib/difference.ts';
import { parseDecimal } from '#lib/parse-decimal.ts';
import { formatTerritoryChoice } from './lever-territories.ts';
import type { LeverEntry, ScenarioEntries, SettingEntry } from './scenario-entries.ts';
import { toSchedule, type ScheduleEntries } from './schedule-entries.ts';

/** Fields in which the sheet on screen and the one saved meanwhile differ, in the order of the screen. */
export function listDifferences(mine: ScenarioEntries, theirs: ScenarioEntries): Difference[] {
  const levers = mine.levers.flatMap((lever, index) => {
    const other = theirs.levers[index];
    const label = LEVERS[lever.leverId].label;
    const told = { mine: formatLever(lever, other), theirs: formatLever(other, lever) };
    return told.mine === told.theirs ? [] : [{ field: lever.leverId, label, ...told }];
  });
  const hypotheses = PARAMETER_IDS.filter(
    (id) => parseDecimal(mine.hypotheses[id]) !== parseDecimal(theirs.hypotheses[id]),
  ).map((id) => ({
    field: id,
    label: PARAMETERS[id].label,
    mine: formatTyped(mine.hypotheses[id], id),
    theirs: formatTyped(theirs.hypotheses[id], id),
  }));
  return [
    ...listTextDifferences(mine, theirs),
    ...listScheduleDifferences(mine, theirs),
    ...levers,
    ...hypotheses,
  ];
}

/** The horizon and the ramp are taken together: neither is meant without the other. */
function listScheduleDifferences(mine: ScenarioEntries, theirs: ScenarioEntries): Difference[] {
  const [a, b] = [mine, theirs].map(({ schedule }) => formatSchedule(schedule));
  return a === b ? [] : [{ field: 'schedule', label: 'Horizon et montée en charge', mine: a, theirs: b }];
}

function formatSchedule(entries: ScheduleEntries): string {
  const { horizonYear, ramp } = toSchedule(entries);
  const reason = ramp === null ? '' : ` «\u202F${ramp.justification}\u202F»`;
  return `horizon ${horizonYear}, ${formatRamp(ramp)}${reason}`;
}

const TEXT_LABELS = { name: 'Intitulé', summary: 'Résumé public' } as const;

function listTextDifferences(mine: ScenarioEntries, theirs: ScenarioEntries): Difference[] {
  return (['name', 'summary'] as const)
    .filter((field) => mine[field].trim() !== theirs[field].trim())
    .map((field) => ({ field, label: TEXT_LABELS[field], mine: mine[field], theirs: theirs[field] }));
}

/** The sheet with one field taken from the other one; all other fields stay as typed. */
export function replaceField(mine: ScenarioEntries, theirs: ScenarioEntries, field: string): ScenarioEntries {
  const levers = mine.levers.map((lever, index) => (lever.leverId === field ? theirs.levers[index] : lever));
  const known = PARAMETER_IDS.find((id) => id === field);
  const hypotheses =
    known === undefined ? mine.hypotheses : { ...mine.hypotheses, [known]: theirs.hypotheses[known] };
  const take = (text: 'name' | 'summary') => (field === text ? theirs : mine)[text];
  const { schedule } = field === 'schedule' ? theirs : mine;
  return { name: take('name'), summary: take('summary'), levers, hypotheses, usual: mine.usual, schedule };
}

/** A lever as set, territory by territory where it has several on either side. */
function formatLever(lever: LeverEntry, other: LeverEntry): string {
  if (!lever.decided) return `situation observée (${LEVERS[lever.leverId].baseline})`;
  const several = lever.settings.length > 1 || other.settings.length > 1;
  const told = lever.settings.map((setting) => {
    const twin = several
      ? other.settings.find(({ territory }) => territory === setting.territory)
      : other.settings[0];
    const value = formatTyped(setting.text, lever.leverId);
    const place = formatTerritoryChoice(setting.territory);
    const isPlaced = several || setting.territory !== twin?.territory;
    return [value, ...(isPlaced ? [place] : []), ...listReasons(setting, twin)].join(', ');
  });
  return told.join('\u00A0; ');
}

/** Citations and justification of a setting, only where they differ from the other's. */
function listReasons(setting: SettingEntry, other: SettingEntry | undefined): string[] {
  const isCitedAlike = other !== undefined && formatCited(setting) === formatCited(other);
  const isJustifiedAlike = setting.justification.trim() === other?.justification.trim();
  return [
    ...(isCitedAlike ? [] : [formatCited(setting)]),
    ...(isJustifiedAlike ? [] : [formatJustification(setting)]),
  ];
}

function formatCited({ operationIds }: SettingEntry): string {
  return operationIds.length === 0 ? 'sans observation' : operationIds.toSorted().join(', ');
}

function formatJustification({ justification }: SettingEntry): string {
  return justification.trim() === '' ? 'sans justification' : `«\u202F${justification.trim()}\u202F»`;
}

function formatTyped(text: string, id: SettingId): string {
  const short = getShownUnit(id);
  return short === '' ? text : `${text}\u00A0${short}`;
}
