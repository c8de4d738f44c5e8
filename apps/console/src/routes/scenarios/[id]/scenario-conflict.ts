import { LEVERS } from '@maceo/domain/scenarios/lever';
import { PARAMETER_IDS, PARAMETERS } from '@maceo/domain/scenarios/parameter-catalogue';
import { UNITS, type UnitCode } from '@maceo/domain/unit';
import { parseDecimal } from '#lib/parse-decimal.ts';
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
    const pair = { field: lever.leverId, label, mine: formatLever(lever), theirs: formatLever(other) };
    return pair.mine === pair.theirs ? [] : [pair];
  });
  const hypotheses = PARAMETER_IDS.filter(
    (id) => parseDecimal(mine.hypotheses[id]) !== parseDecimal(theirs.hypotheses[id]),
  ).map((id) => ({
    field: id,
    label: PARAMETERS[id].label,
    mine: formatTyped(mine.hypotheses[id], PARAMETERS[id].unit),
    theirs: formatTyped(theirs.hypotheses[id], PARAMETERS[id].unit),
  }));
  return [...levers, ...hypotheses];
}

/** The sheet with one field taken from the other one; all other fields stay as typed. */
export function replaceField(mine: ScenarioEntries, theirs: ScenarioEntries, field: string): ScenarioEntries {
  const levers = mine.levers.map((lever, index) => (lever.leverId === field ? theirs.levers[index] : lever));
  const known = PARAMETER_IDS.find((id) => id === field);
  const hypotheses =
    known === undefined ? mine.hypotheses : { ...mine.hypotheses, [known]: theirs.hypotheses[known] };
  return { levers, hypotheses };
}

function formatLever(lever: LeverEntry): string {
  if (!lever.decided) return `situation observée (${LEVERS[lever.leverId].baseline})`;
  const cited = lever.operationIds.length === 0 ? 'sans observation' : lever.operationIds.join(', ');
  const why = lever.justification.trim() === '' ? '' : `, «\u202F${lever.justification.trim()}\u202F»`;
  return `${formatTyped(lever.text, LEVERS[lever.leverId].unit)}, ${cited}${why}`;
}

function formatTyped(text: string, unit: UnitCode): string {
  const short = UNITS[unit].short;
  return short === '' ? text : `${text}\u00A0${short}`;
}
