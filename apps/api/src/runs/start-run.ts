import { createHash } from 'node:crypto';
import { findCurrentFlowReport } from '@maceo/db/queries/flows';
import { findActiveRun, insertRun } from '@maceo/db/queries/runs';
import { findScenario } from '@maceo/db/queries/scenarios';
import { listSourceFiles } from '@maceo/db/queries/source-files';
import type { Actor } from '@maceo/domain/people/role';
import { Refusal } from '@maceo/domain/refusal';
import { getDefaultParameters } from '@maceo/domain/scenarios/parameter-catalogue';
import type { Run, RunInputs } from '@maceo/domain/scenarios/run';
import type { Scenario } from '@maceo/domain/scenarios/scenario';
import { MODEL_VERSION } from '@maceo/engine/model/model-version';
import type { Services } from '../context.ts';
import type { Database } from '@maceo/db/open-database';

/** SHA-256 of the inputs with their keys in alphabetical order: two runs with the same hash give the same bytes. */
export function computeInputHash(inputs: RunInputs): string {
  const canonical = JSON.stringify(inputs, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  return createHash('sha256').update(canonical).digest('hex');
}

/** Everything a run of the scenario computes from, frozen now. Refuses while no flows are estimated. */
async function createRunInputs(db: Database, scenario: Scenario): Promise<RunInputs> {
  const [flows, files] = await Promise.all([findCurrentFlowReport(db), listSourceFiles(db)]);
  if (flows === undefined) throw new Refusal({ kind: 'flows-missing' });
  return {
    scenarioId: scenario.id,
    scenarioVersion: scenario.version,
    levers: scenario.levers,
    parameters: { ...getDefaultParameters(), ...scenario.hypotheses },
    flowsId: flows.id,
    datasets: Object.fromEntries(files.map((file) => [file.name, file.sha256])),
    modelVersion: MODEL_VERSION,
  };
}

/**
 * Queues a run of the scenario's present version and wakes the queue. Refuses an unknown scenario, a second run while
 * one is active, and a run without flows.
 */
export async function startRun(
  { services, actor }: { services: Pick<Services, 'db' | 'runs' | 'clock'>; actor: Actor | null },
  input: { scenarioId: string },
): Promise<Run> {
  const { db } = services;
  const scenario = await findScenario(db, { id: input.scenarioId, actor });
  if (scenario === undefined) throw new Refusal({ kind: 'scenario-unknown', id: input.scenarioId });
  const active = await findActiveRun(db, scenario.id);
  if (active !== undefined) throw new Refusal({ kind: 'run-already-active', runId: active.id });
  const inputs = await createRunInputs(db, scenario);
  const run = await insertRun(db, {
    inputs,
    inputHash: computeInputHash(inputs),
    startedBy: actor?.userId ?? null,
    queuedAt: services.clock(),
  });
  services.runs.wake();
  return run;
}
