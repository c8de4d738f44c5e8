import type { Problem } from '@maceo/domain/problem';
import { INTERACTIVE_DRAWS } from '@maceo/domain/scenarios/run';
import {
  checkRunSampling,
  formatDraws,
  VALIDATED_DRAWS,
  type RunSampling,
} from '@maceo/domain/scenarios/run-sampling';
import { formatDecimal, parseDecimal } from '#lib/parse-decimal.ts';

/** What a person is choosing before a run: how many draws, from which seed. Numbers stay text until they are sent. */
export interface SamplingEntries {
  choice: 'usual' | 'validated' | 'other';
  draws: string;
  seed: string;
}

/** The choice that is offered first: the usual draws of this server, and the seed that all scenarios share. */
export function toSamplingEntries(usual: RunSampling): SamplingEntries {
  return { choice: 'usual', draws: formatDecimal(INTERACTIVE_DRAWS), seed: formatDecimal(usual.seed) };
}

/** The ways to draw a run, with what each is for. */
export function listSamplingChoices(usual: RunSampling): { id: SamplingEntries['choice']; label: string }[] {
  return [
    { id: 'usual', label: `Ordinaire\u00A0: ${formatDraws(usual.draws)}` },
    { id: 'validated', label: `À valider ou à publier\u00A0: ${formatDraws(VALIDATED_DRAWS)}` },
    { id: 'other', label: 'Un autre nombre de tirages' },
  ];
}

/** Draws and seed as chosen; NaN where what was typed cannot be read. */
export function toRunSampling({ choice, draws, seed }: SamplingEntries, usual: RunSampling): RunSampling {
  const counts = { usual: usual.draws, validated: VALIDATED_DRAWS, other: parseDecimal(draws) };
  return { draws: counts[choice], seed: parseDecimal(seed) };
}

/** Problems of the choice, by field (`draws`, `seed`); the server's own number of draws is always granted. */
export function checkSamplingEntries(entries: SamplingEntries, usual: RunSampling): Problem[] {
  const problems = checkRunSampling(toRunSampling(entries, usual));
  return problems.filter(({ field }) => field !== 'draws' || entries.choice === 'other');
}
