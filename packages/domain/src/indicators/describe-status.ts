import type { DataStanding } from '../publications/publication-views.ts';
import type { Value } from '../value.ts';
import { getIndicator, type IndicatorId } from './indicator-catalogue.ts';

const ABSENCES = {
  low_reliability: 'fragile',
  missing: 'n.d.',
  secret: 'secret',
  not_applicable: 'sans objet',
} as const satisfies Record<Exclude<Value['kind'], 'number'>, string>;

/** The French status of a value in files and answers: modelled figures are named so, data without a data pack too. */
export function describeStatus(value: Value, id: IndicatorId, mode: DataStanding['mode']): string {
  if (value.kind !== 'number') return ABSENCES[value.kind];
  if (getIndicator(id).standing !== 'data') return 'modélisé';
  return mode === 'pack' ? 'donnée' : 'approché';
}
