import { createHash } from 'node:crypto';
import type { Database } from '@maceo/db/open-database';
import { findCurrentFlowReport } from '@maceo/db/queries/flows';
import { listHypothesesByRef } from '@maceo/db/queries/hypotheses';
import { findReferenceState } from '@maceo/db/queries/reference-state';
import { findActiveRun, insertRun, type NewRun } from '@maceo/db/queries/runs';
import { findScenario } from '@maceo/db/queries/scenarios';
import { listSourceFiles } from '@maceo/db/queries/source-files';
import { listOpenTelecentreCommunes } from '@maceo/db/queries/telecentres';
import type { Actor } from '@maceo/domain/people/role';
import { Refusal } from '@maceo/domain/refusal';
import { getDefaultParameters } from '@maceo/domain/scenarios/parameter-catalogue';
import { COMMON_SEED, type Run, type RunHypothesis, type RunInputs } from '@maceo/domain/scenarios/run';
import { checkRunSampling, type RunSampling } from '@maceo/domain/scenarios/run-sampling';
import type { Scenario } from '@maceo/domain/scenarios/scenario';
import { whyNotDraft } from '@maceo/domain/scenarios/scenario-life';
import { computeHorizonShare } from '@maceo/engine/model/ramp';
import { MODEL_VERSION } from '@maceo/engine/model/model-version';
import type { Services } from '../context.ts';

/** SHA-256 of the inputs with their keys in alphabetical order: two runs with the same hash give the same bytes. */
export function computeInputHash(inputs: RunInputs): string {
  const canonical = JSON.stringify(inputs, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  return createHash('sha256').update(canonical).digest('hex');
}

/** The scenario's frozen hypotheses in the order of parameters, without those that it overrides by a value of its own. */
async function listRunHypotheses(db: Database, scenario: Scenario): Promise<RunHypothesis[]> {
  const found = await listHypothesesByRef(db, scenario.hypothesisIds);
  return found
    .filter(({ parameterId }) => scenario.hypotheses[parameterId] === undefined)
    .map(({ id, version, parameterId, mode: value, low, high, law }) => ({
      ...{ id, version, parameterId },
      ...{ value, low, high, law },
    }));
}

/** Everything a run of the scenario computes from, frozen now. Refuses while no flows are estimated. */
async function createRunInputs(
  db: Database,
  { scenario, sampling }: { scenario: Scenario; sampling: RunSampling },
): Promise<Pick<NewRun, 'inputs' | 'data'>> {
  const [flows, files, state, telecentres] = await Promise.all([
    findCurrentFlowReport(db),
    listSourceFiles(db),
    findReferenceState(db),
    listOpenTelecentreCommunes(db),
  ]);
  if (flows === undefined) throw new Refusal({ kind: 'flows-missing' });
  const hypotheses = await listRunHypotheses(db, scenario);
  const inputs = {
    scenarioId: scenario.id,
    scenarioVersion: scenario.version,
    isBaseline: scenario.baselineId === null,
    levers: scenario.levers,
    reachedShare: computeHorizonShare(scenario),
    ramp: scenario.ramp,
    horizonYear: scenario.horizonYear,
    parameters: {
      ...getDefaultParameters(),
      ...Object.fromEntries(hypotheses.map(({ parameterId, value }) => [parameterId, value])),
      ...scenario.hypotheses,
    },
    hypotheses,
    seed: sampling.seed,
    draws: sampling.draws,
    telecentres,
    flowsId: flows.id,
    datasets: Object.fromEntries(
      files.filter((file) => file.current).map((file) => [file.name, file.sha256]),
    ),
    modelVersion: MODEL_VERSION,
  };
  return { inputs, data: { mode: state?.mode ?? 'demo', flows: flows.report.method } };
}

/** What queueing a run needs of the process. */
export type QueueServices = Pick<Services, 'db' | 'runs' | 'clock' | 'draws'>;

/** Draws of a run when nobody asks for others: this server's number, and the seed all scenarios share. */
export function getUsualSampling({ draws }: Pick<Services, 'draws'>): RunSampling {
  return { draws, seed: COMMON_SEED };
}

/**
 * Queues a run of the scenario and wakes the queue; `startedBy` null = the server, `sampling` absent = the usual one.
 * Refuses a second active run.
 */
export async function queueRun(
  services: QueueServices,
  {
    scenario,
    startedBy,
    sampling = getUsualSampling(services),
  }: { scenario: Scenario; startedBy: string | null; sampling?: RunSampling },
): Promise<Run> {
  const { db, runs, clock } = services;
  const { inputs, data } = await createRunInputs(db, { scenario, sampling });
  const order = { inputs, data, inputHash: computeInputHash(inputs), startedBy, now: clock() };
  const run = await insertRun(db, order);
  if (run === undefined) {
    const active = await findActiveRun(db, scenario.id);
    throw new Refusal({ kind: 'run-already-active', runId: active?.id ?? '' });
  }
  runs.wake();
  return run;
}

/** What a person asks for; draws and seed are not trusted to be numbers until they are checked, absent = the usual. */
export interface RunOrder {
  scenarioId: string;
  draws?: unknown;
  seed?: unknown;
}

/** The draws asked for. Refuses those that cannot be made, every problem at once. */
function toSampling(services: QueueServices, { draws, seed }: RunOrder): RunSampling {
  const usual = getUsualSampling(services);
  const asked = { draws: draws ?? usual.draws, seed: seed ?? usual.seed };
  // What the server itself is set to is its own affair, down to no draw at all.
  const problems = checkRunSampling(asked).filter(
    ({ field }) => field !== 'draws' || asked.draws !== usual.draws,
  );
  if (problems.length > 0) throw new Refusal({ kind: 'input-invalid', problems });
  return { draws: Number(asked.draws), seed: Number(asked.seed) };
}

/** Starts a run of the scenario's present version for a person. Refuses what they may not know or do not own. */
export async function startRun(
  { services, actor }: { services: QueueServices; actor: Actor },
  order: RunOrder,
): Promise<Run> {
  const scenario = await findScenario(services.db, { id: order.scenarioId, actor });
  if (scenario === undefined) throw new Refusal({ kind: 'scenario-unknown', id: order.scenarioId });
  const reason = whyNotDraft(scenario, actor);
  if (reason !== undefined) throw new Refusal(reason);
  return queueRun(services, { scenario, startedBy: actor.userId, sampling: toSampling(services, order) });
}
