import { findHypothesisParameter } from '@maceo/domain/hypotheses/hypothesis-parameter';
import type { PublicHypothesis } from '@maceo/domain/hypotheses/hypothesis-views';
import { PARAMETERS } from '@maceo/domain/scenarios/parameter-catalogue';
import { UNITS } from '@maceo/domain/unit';
import { formatCount, formatDay } from '#lib/figure-context.ts';
import { formatParameter } from '#lib/parameter-rows.ts';

/** A hypothesis behind a figure as the drawer prints it; `operations` holds open observations only. */
export interface HypothesisRow {
  key: string;
  label: string;
  value: string;
  bounds: string;
  version: string;
  /** « 3 observations, dont 1 restreinte », or « à dire d’expert » where there is none. */
  observations: string;
  justification: string;
  operations: { id: string; title: string; evidence: string[] }[];
}

function formatObservations({ observationCount, restrictedCount }: PublicHypothesis): string {
  if (observationCount === 0) return 'à dire d’expert, sans observation';
  const all = formatCount(observationCount, 'observation');
  if (restrictedCount === 0) return all;
  const hidden = restrictedCount === 1 ? '1\u00A0restreinte' : `${restrictedCount}\u00A0restreintes`;
  return `${all}, dont ${hidden} (comptée${restrictedCount === 1 ? '' : 's'}, non publiée${restrictedCount === 1 ? '' : 's'})`;
}

/** Hypotheses that a run computed with, in the order of the run. */
export function toHypothesisRows(hypotheses: readonly PublicHypothesis[]): HypothesisRow[] {
  return hypotheses.map((one) => {
    const known = findHypothesisParameter(one.parameterId);
    const unit = known === undefined ? '' : UNITS[PARAMETERS[known].unit].short;
    const withUnit = (value: number) =>
      [formatParameter(value), unit].filter((part) => part !== '').join('\u00A0');
    const adopted = one.adoptedAt === null ? '' : `, retenue le ${formatDay(one.adoptedAt)}`;
    return {
      key: `${one.id} ${one.version}`,
      label: known === undefined ? one.parameterId : PARAMETERS[known].label,
      value: withUnit(one.value),
      bounds: `de ${withUnit(one.low)} à ${withUnit(one.high)}`,
      version: `${one.id}, version\u00A0${one.version}${adopted}`,
      observations: formatObservations(one),
      justification: one.justification,
      operations: one.operations.map(({ id, title, evidence }) => ({
        id,
        title,
        evidence: evidence.map(({ measure }) => measure),
      })),
    };
  });
}
