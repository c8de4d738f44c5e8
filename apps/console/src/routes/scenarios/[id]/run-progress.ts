import { isActive, type Run } from '@maceo/domain/scenarios/run';

/**
 * The run to follow, null when none is under way. What the stream said last (`live`) is newer than the page's list
 * (newest first) for the same run; a run that the list has and the stream does not know was started elsewhere.
 */
export function findActiveRun(runs: readonly Run[], live: Run | null): Run | null {
  const listed = runs.find(isActive);
  if (live !== null && (listed === undefined || listed.id === live.id)) return isActive(live) ? live : null;
  return listed ?? null;
}
