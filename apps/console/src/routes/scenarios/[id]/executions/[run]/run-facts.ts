import { formatShare } from '@maceo/domain/format-number';
import { formatRamp } from '@maceo/domain/scenarios/ramp';
import { RUN_STATUS_LABELS, type Run, type RunInputs } from '@maceo/domain/scenarios/run';
import { formatDraws } from '@maceo/domain/scenarios/run-sampling';
import { formatDuration, formatMoment } from '#lib/format-date.ts';
import { formatPerson } from '#lib/format-person.ts';

/** One line of the facts of a run; `note` stands under the value. */
export interface RunFact {
  label: string;
  value: string;
  note?: string;
}

/** What a run was made of, for whom reads or disputes its figures. `actorId` is the reader's, said as « vous ». */
export function listRunFacts(run: Run, actorId: string): RunFact[] {
  const { inputs } = run;
  return [
    { label: 'État', value: RUN_STATUS_LABELS[run.status] },
    { label: 'Version du scénario', value: String(inputs.scenarioVersion) },
    {
      label: 'Demandée',
      value: formatMoment(run.queuedAt),
      note: `par ${formatPerson(run.startedBy, actorId)}`,
    },
    { label: 'Durée du calcul', value: formatDuration(run.startedAt, run.finishedAt) },
    { label: 'Tirages', value: formatDraws(inputs.draws), note: `graine ${inputs.seed}` },
    ...listRampFacts(inputs),
    {
      label: 'Empreinte des entrées',
      value: run.inputHash.slice(0, 12),
      note: `modèle ${inputs.modelVersion}`,
    },
  ];
}

/** The share of the levers' effect that the horizon sees, and why; nothing for the baseline, which has no lever. */
function listRampFacts({ isBaseline, reachedShare, ramp, horizonYear }: RunInputs): RunFact[] {
  if (isBaseline) return [];
  const label =
    horizonYear === undefined ? 'Effet des leviers atteint' : `Effet des leviers en ${horizonYear}`;
  const note = ramp === undefined ? undefined : formatRamp(ramp);
  return [{ label, value: `${formatShare(reachedShare)} atteints`, note }];
}
