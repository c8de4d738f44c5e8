import { estimateFlows } from '../src/flows/estimate-flows.ts';
import { DATA_FOLDER } from '../testing/folders.ts';
import { findRealZones } from '../testing/real-zones.ts';

/** Time of one whole estimation on the data pack, and its number of pairs. Undefined without a pack. */
export function measureRealFlows(): { ms: number; pairs: number } | undefined {
  const real = findRealZones(DATA_FOLDER);
  if (real === undefined) return undefined;
  const start = performance.now();
  const estimate = estimateFlows({ ...real, circuity: 1.3 });
  const ms = performance.now() - start;
  return 'problems' in estimate ? undefined : { ms, pairs: estimate.report.pairs };
}
