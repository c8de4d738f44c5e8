import { LEVERS } from '@maceo/domain/scenarios/lever';
import { PARAMETER_IDS, PARAMETERS } from '@maceo/domain/scenarios/parameter-catalogue';
import { UNITS, type UnitCode } from '@maceo/domain/unit';
import { parseDecimal } from '#lib/parse-decimal.ts';
import { formatTerritoryChoice } from './lever-territories.ts';
import type { LeverEntry, ScenarioEntries } from './scenario-entries.ts';

/** What someone else saved meanwhile in a field where it differs from what is typed here. */
export interface Difference {
  field: string;
  label: string;
  mine: string;
  theirs: string;
}

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
    mine: formatTyped(mine.hypotheses[id], PARAMETERS[id].unit),
    theirs: formatTyped(theirs.hypotheses[id], PARAMETERS[id].unit),
  }));
  return [...listTextDifferences(mine, theirs), ...levers, ...hypotheses];
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
  return { name: take('name'), summary: take('summary'), levers, hypotheses };
}

/** A lever as set, with where it acts, its citations and its justification only where they differ from the other's. */
function formatLever(lever: LeverEntry, other: LeverEntry): string {
  if (!lever.decided) return `situation observée (${LEVERS[lever.leverId].baseline})`;
  const parts = [formatTyped(lever.text, LEVERS[lever.leverId].unit)];
  if (lever.territory !== other.territory) parts.push(formatTerritoryChoice(lever.territory));
  if (formatCited(lever) !== formatCited(other)) parts.push(formatCited(lever));
  if (lever.justification.trim() !== other.justification.trim()) parts.push(formatJustification(lever));
  return parts.join(', ');
}

function formatCited({ operationIds }: LeverEntry): string {
  return operationIds.length === 0 ? 'sans observation' : operationIds.toSorted().join(', ');
}

function formatJustification({ justification }: LeverEntry): string {
  return justification.trim() === '' ? 'sans justification' : `«\u202F${justification.trim()}\u202F»`;
}

function formatTyped(text: string, unit: UnitCode): string {
  const short = UNITS[unit].short;
  return short === '' ? text : `${text}\u00A0${short}`;
}
