import type { Run } from '@maceo/domain/scenarios/run';
import type { Services } from '../../context.ts';
import { toCommunesKey } from '../create-projection.ts';
import { readRunData } from '../read-run-data.ts';
import type { AnalysedRun } from './analysis-task.ts';

/** A run ready to be analysed, and the homes of each territory inside the massif, by the territory's id. */
export interface ReadRun {
  run: AnalysedRun;
  homesById: ReadonlyMap<number, number[]>;
}

/** Reads a run for its analyses; the statistics of its communes are computed once and shared by all of them. */
export async function readAnalysedRun(
  { db, analyses }: Pick<Services, 'db' | 'analyses'>,
  { run, signal }: { run: Run; signal: AbortSignal | undefined },
): Promise<ReadRun> {
  const { population, territories, parameters, laws, parts, seed, draws, employed } = await readRunData(
    db,
    run.inputs,
  );
  const communes = await analyses.compute<'communes'>({
    kind: 'communes',
    key: toCommunesKey(run.inputs),
    readTask: () => Promise.resolve({ kind: 'communes', data: { population, parameters, laws, parts } }),
    signal,
  });
  const inside = territories.filter(({ reading }) => reading === 'massif');
  return {
    run: { parameters, laws, parts, seed, draws, employed, communes },
    homesById: new Map(inside.map(({ territoryId, homes }) => [territoryId, homes])),
  };
}
