import { eq } from 'drizzle-orm';
import type { Database } from '../../open-database.ts';
import { flowSet } from '../../tables/flow-set.ts';
import type { FlowSet } from './flow-set.ts';
import { toBytes } from './typed-array-bytes.ts';

/** Stores a set and makes it the current one; a set of the same id is not stored twice. */
export async function insertFlowSet(db: Database, set: FlowSet): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.update(flowSet).set({ current: false }).where(eq(flowSet.current, true));
    await tx
      .insert(flowSet)
      .values({ ...toColumns(set), current: true })
      .onConflictDoUpdate({ target: flowSet.id, set: { current: true } });
  });
}

function toColumns({ id, report, zones, createdAt, ...arrays }: FlowSet) {
  return {
    id,
    method: report.method,
    report,
    zones,
    homeStart: toBytes(arrays.homeStart),
    workIndex: toBytes(arrays.workIndex),
    workers: toBytes(arrays.workers),
    distanceKm: toBytes(arrays.distanceKm),
    employed: toBytes(arrays.employed),
    occupationShares: toBytes(arrays.occupationShares),
    createdAt: new Date(createdAt),
  };
}
