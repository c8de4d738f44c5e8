import { formatNumber, formatShare } from '@maceo/domain/format-number';
import type { HypothesisStatus } from '@maceo/domain/hypotheses/hypothesis';
import {
  EMPLOYER_GROUP_LABELS,
  findHypothesisParameter,
  getEmployerGroup,
  HYPOTHESIS_LAW_LABELS,
} from '@maceo/domain/hypotheses/hypothesis-parameter';
import type { ShownCell, ShownHypothesis } from '@maceo/domain/hypotheses/hypothesis-views';
import type { Parameter } from '@maceo/domain/scenarios/parameter';
import { PARAMETERS } from '@maceo/domain/scenarios/parameter-catalogue';
import { UNITS } from '@maceo/domain/unit';

/** A parameter as hypotheses print it; one the registry no longer knows is named by its id. */
export function getParameterLabel(id: string): string {
  const known = findHypothesisParameter(id);
  return known === undefined ? id : PARAMETERS[known].label;
}

/** Whether a parameter reads as a percentage. */
function isShare(id: string): boolean {
  return /^pi_|^takeup$|share$|^ev_|^reb_/.test(id);
}

/** A value of a parameter: « 51,2 % » for a share, else the number with its unit. */
export function formatParameterValue(value: number, id: string): string {
  if (isShare(id)) return formatShare(value, 1);
  const known = findHypothesisParameter(id);
  const unit = known === undefined ? '' : UNITS[PARAMETERS[known].unit].short;
  const decimals = Math.abs(value) >= 100 ? 0 : 2;
  return [formatNumber(value, decimals), unit].filter((part) => part !== '').join('\u00A0');
}

/** A value on the axis of a drawing: without its unit, which the page tells elsewhere. */
export function formatTick(value: number, id: string): string {
  return isShare(id) ? formatShare(value) : formatNumber(value, Math.abs(value) >= 100 ? 0 : 2);
}

/** « 34,1 % à 68,3 % ». */
export function formatRange([low, high]: readonly [number, number], id: string): string {
  return `${formatParameterValue(low, id)} à ${formatParameterValue(high, id)}`;
}

/** Tone of a status tag. */
export const STATUS_TONES = {
  proposed: 'warning',
  reviewed: 'neutral',
  adopted: 'success',
  deprecated: 'danger',
} as const satisfies Record<HypothesisStatus, string>;

/** The registry's bounds and value of a parameter, as it would hold without a hypothesis. */
export function findRegistryValue(
  id: string,
): Pick<Parameter, 'low' | 'default' | 'high' | 'law'> | undefined {
  const known = findHypothesisParameter(id);
  return known === undefined ? undefined : PARAMETERS[known];
}

/** Facts of a hypothesis, in the order in which they are printed. */
export function listHypothesisFacts(
  hypothesis: ShownHypothesis,
): { label: string; value: string; note?: string }[] {
  const { parameterId, mode, low, high, law, estimate, evidenceCount } = hypothesis;
  const registry = findRegistryValue(parameterId);
  const facts = [
    { label: 'Valeur centrale', value: formatParameterValue(mode, parameterId) },
    ...(estimate === null
      ? []
      : [{ label: 'Intervalle à 90\u00A0%', value: formatRange([estimate.p5, estimate.p95], parameterId) }]),
    {
      label: 'Loi des tirages',
      value: HYPOTHESIS_LAW_LABELS[law],
      note: `de ${formatRange([low, high], parameterId)}`,
    },
    { label: 'Portée', value: EMPLOYER_GROUP_LABELS[getEmployerGroup(parameterId)] },
    { label: 'Observations derrière elle', value: formatNumber(evidenceCount) },
  ];
  if (registry === undefined) return facts;
  return [...facts, { label: 'Registre', value: formatParameterValue(registry.default, parameterId) }];
}

/** Why a cell's numbers are withheld, null when they are not. */
export function explainHidden({ hidden }: Pick<ShownCell, 'hidden'>): string | null {
  if (hidden === null) return null;
  return hidden === 'small'
    ? 'Moins de 5\u00A0personnes\u00A0: jamais affichée seule.'
    : 'Observation restreinte\u00A0: comptée, non affichée.';
}

/** « 40 éligibles, 9 télétravailleurs », or the number of teleworkers alone where days are estimated. */
export function formatCounts({ n, y }: Pick<ShownCell, 'n' | 'y'>): string {
  if (n === null) return '—';
  if (y === null) return `${formatNumber(n)}\u00A0télétravailleurs`;
  return `${formatNumber(y)} sur ${formatNumber(n)}\u00A0éligibles`;
}
