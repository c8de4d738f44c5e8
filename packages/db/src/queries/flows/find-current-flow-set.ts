import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { ReadDatabase } from '../../open-database.ts';
import { flowSet } from '../../tables/flow-set.ts';
import { flowReportSchema, type FlowReport, type FlowSet } from './flow-set.ts';
import { toFloat64Array, toUint32Array } from './typed-array-bytes.ts';

/** The set that runs compute from, with its arrays (some MB); undefined before the first estimation. */
export async function findCurrentFlowSet(db: ReadDatabase): Promise<FlowSet | undefined> {
  const rows = await db.select().from(flowSet).where(eq(flowSet.current, true));
  return rows.map(toFlowSet)[0];
}

/** Id and report of the current set, without its arrays. */
export interface CurrentFlowReport {
  id: string;
  report: FlowReport;
}

/** How the current set was had; undefined before the first estimation. */
export async function findCurrentFlowReport(db: ReadDatabase): Promise<CurrentFlowReport | undefined> {
  const rows = await db
    .select({ id: flowSet.id, report: flowSet.report })
    .from(flowSet)
    .where(eq(flowSet.current, true));
  return rows.map(({ id, report }) => ({ id, report: flowReportSchema.parse(report) }))[0];
}

function toFlowSet(row: typeof flowSet.$inferSelect): FlowSet {
  return {
    id: row.id,
    report: flowReportSchema.parse(row.report),
    zones: z.array(z.string()).parse(row.zones),
    homeStart: toUint32Array(row.homeStart),
    workIndex: toUint32Array(row.workIndex),
    workers: toFloat64Array(row.workers),
    distanceKm: toFloat64Array(row.distanceKm),
    employed: toFloat64Array(row.employed),
    occupationShares: toFloat64Array(row.occupationShares),
    createdAt: row.createdAt.toISOString(),
  };
}
