import { findRun } from '@maceo/db/queries/runs';
import { findCurrentPublication, publishRun } from '@maceo/db/queries/publications';
import { findCurrentFlowReport } from '@maceo/db/queries/flows';
import { listScenarios } from '@maceo/db/queries/scenarios';
import { isActive, type Run } from '@maceo/domain/scenarios/run';
import type { Scenario } from '@maceo/domain/scenarios/scenario';
import { MODEL_VERSION } from '@maceo/engine/model/model-version';
import { queueRun, type QueueServices as Needs } from './start-run.ts';

/** The run as it ended, or as it stands when `signal` aborts. */
async function waitForRun({ db, runs }: Needs, id: string, signal: AbortSignal): Promise<Run | undefined> {
  const changes = runs.listen(id, signal);
  const read = () => findRun(db, { id, actor: 'server' });
  let run = await read();
  if (run !== undefined && !isActive(run)) return run;
  for await (const _change of changes) {
    run = await read();
    if (run === undefined || !isActive(run)) return run;
  }
  return run;
}

/**
 * Whether the server itself should publish this scenario: nothing is published yet, or what it published itself rests on
 * data that have since been replaced or on an older model. What a person published is a person's to renew.
 */
async function isDue({ db }: Needs, scenario: Scenario): Promise<boolean> {
  const current = await findCurrentPublication(db, scenario.id);
  if (current === undefined) return true;
  if (current.publishedBy !== null) return false;
  const [run, flows] = await Promise.all([
    findRun(db, { id: current.runId, actor: 'server' }),
    findCurrentFlowReport(db),
  ]);
  return run?.inputs.flowsId !== flows?.id || run?.inputs.modelVersion !== MODEL_VERSION;
}

/**
 * Computes and publishes the scenarios that the study ships, so that a fresh installation shows figures that can be
 * walked back to their field actions. Only scenarios that nobody has edited (version 1): a draft stays its author's.
 * Goes on while pages are served; `signal` ends it between two steps, and the next start takes it up again.
 */
export async function publishInitialResults(
  needs: Needs,
  { say, signal }: { say: (line: string) => void; signal: AbortSignal },
): Promise<void> {
  for (const scenario of await listScenarios(needs.db, 'server')) {
    if (signal.aborted) return;
    if (scenario.version !== 1 || !(await isDue(needs, scenario))) continue;
    say(`Scénario ${scenario.code}\u00A0: calcul et publication…`);
    const queued = await queueRun(needs, { scenario, startedBy: null });
    const run = await waitForRun(needs, queued.id, signal);
    if (signal.aborted) return;
    if (run?.status !== 'succeeded') throw new Error(`initial run of ${scenario.id} ended as ${run?.status}`);
    await publishRun(needs.db, { runId: run.id, actor: 'server', now: needs.clock() });
  }
}
