import type { PublicHypothesis } from '@maceo/domain/hypotheses/hypothesis-views';
import type { Parameter } from '@maceo/domain/scenarios/parameter';
import { PARAMETERS, PARAMETER_IDS, type ParameterId } from '@maceo/domain/scenarios/parameter-catalogue';
import { RULE_IDS, type RuleId, RULES } from '@maceo/domain/scenarios/rule-catalogue';
import { SOURCE_STANDING_LABELS, type Source } from '@maceo/domain/source';
import { UNITS } from '@maceo/domain/unit';

/** A parameter of the registry as the method page and the provenance of a figure print it. */
export interface ParameterRow {
  id: ParameterId | RuleId;
  label: string;
  usage: string;
  value: string;
  /** The registry's default when the value differs from it, else null. */
  changedFrom: string | null;
  bounds: string;
  unit: string;
  source: string;
  url: string | null;
  standing: string;
  assumed: boolean;
}

/**
 * Every parameter of the registry, with the values of a run (parameter id → value). A parameter that the run does not
 * know (it was added since) is left out: the run did not use it. A parameter on which the run holds one of `hypotheses`
 * comes from it; another one whose value is not the registry's was typed in the scenario.
 */
export function toParameterRows(
  values: Readonly<Record<string, number>>,
  hypotheses: readonly PublicHypothesis[] = [],
): ParameterRow[] {
  return PARAMETER_IDS.filter((id) => values[id] !== undefined).map((id) => {
    const row = toRow(id, PARAMETERS[id], values[id]);
    const held = hypotheses.find(({ parameterId }) => parameterId === id);
    if (held !== undefined) return { ...row, ...toHypothesisOrigin(held) };
    return row.changedFrom === null ? row : { ...row, ...TYPED_ORIGIN };
  });
}

/** Every rule around the model, at its default. */
export function toRuleRows(): ParameterRow[] {
  return RULE_IDS.map((id) => toRow(id, RULES[id], RULES[id].default));
}

function toRow(id: ParameterRow['id'], parameter: Parameter, value: number): ParameterRow {
  const { label, usage, unit, low, high, source, default: usual } = parameter;
  return {
    id,
    label,
    usage,
    value: formatParameter(value),
    changedFrom: value === usual ? null : formatParameter(usual),
    bounds: `${formatParameter(low)} à ${formatParameter(high)}`,
    unit: UNITS[unit].short,
    source: formatSource(source),
    url: source.url,
    standing: SOURCE_STANDING_LABELS[source.standing],
    assumed: source.standing === 'assumption',
  };
}

type Origin = Pick<ParameterRow, 'source' | 'url' | 'standing' | 'assumed'>;

/** A value that the scenario sets in place of the registry's. */
const TYPED_ORIGIN: Origin = {
  source: 'Valeur saisie dans ce scénario, au lieu de celle du registre',
  url: null,
  standing: 'choix du scénario',
  assumed: false,
};

/** A value that a hypothesis gives. */
function toHypothesisOrigin({
  id,
  version,
  low,
  high,
  observationCount,
}: PublicHypothesis): Origin & Pick<ParameterRow, 'bounds'> {
  return {
    bounds: `${formatParameter(low)} à ${formatParameter(high)}`,
    source: `Hypothèse ${id}, version\u00A0${version}`,
    url: null,
    standing: observationCount === 0 ? 'à dire d’expert' : 'tirée d’observations',
    assumed: false,
  };
}

/** Labels of the hypotheses that a run holds at another value than the registry's, in the registry's order. */
export function listChangedHypotheses(values: Readonly<Record<string, number>>): string[] {
  return toParameterRows(values)
    .filter((row) => row.changedFrom !== null)
    .map((row) => row.label);
}

/** « Producteur, titre (date) », without date when the source has none. */
export function formatSource(source: Source): string {
  const date = source.date === null ? '' : ` (${source.date})`;
  return `${source.publisher}, ${source.title}${date}`;
}

/** A parameter at the precision with which it is entered: at most four decimals, no trailing zero. */
export function formatParameter(value: number): string {
  return new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 4 }).format(value);
}
