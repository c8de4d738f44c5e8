import type { Actor } from '@maceo/domain/people/role';
import { isActive, type Run } from '@maceo/domain/scenarios/run';
import type { Services } from '../context.ts';
import { getRun } from '../get-run.ts';

/**
 * Yields the run as it stands, then at each step of its progress, until it ends or the listener leaves (`signal`).
 * The last value is always the final state as stored. Whoever listens sees the end: they are not notified of it.
 */
export async function* listenToRun(
  { services, actor }: { services: Pick<Services, 'db' | 'runs'>; actor: Actor },
  { id, signal }: { id: string; signal: AbortSignal | undefined },
): AsyncGenerator<Run> {
  const steps = services.runs.listen(id, signal);
  const first = await getRun({ services, actor }, { id });
  const leave = services.runs.watch(id, actor.userId);
  try {
    yield first;
    if (!isActive(first)) return;
    for await (const _step of steps) {
      const run = await getRun({ services, actor }, { id });
      yield run;
      if (!isActive(run)) return;
    }
  } finally {
    leave();
  }
}
