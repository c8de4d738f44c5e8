import { eq, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, ReadDatabase } from '../open-database.ts';
import { flowSet } from '../tables/flow-set.ts';
import { toBytes, toFloat64Array, toUint32Array } from './typed-array-bytes.ts';

/**
 * How the home–work pairs were had and how well they fit. `beta` is the fitted exponent of the gravity model (0 when
 * observed); distances in km; `intraZoneShare` (0–1) is the share of the rural homes' workers who stay in their commune,
 * beside the published one where that is aimed at or held against; `ownZones` has for each kind of commune the factor on its flows within itself, and the share (0–1) aimed at with it (modelled
 * sets only; `ownZoneFactor` is the one factor of older sets); residuals
 * are the largest relative gaps to the margins; `outsideShare` (0–1) is the share of workers whose workplace is outside the
 * area, `longShare` (0–1) that of workers over 100 km from theirs; `warnings` are French sentences. `occupations` says
 * whose they are: all inhabitants of 15 and over, or the employed residents. `modes` says whether some pairs have an
 * observed car share, `broadband` whether homes have a share of connected premises. The figures of the own commune, `longShare`,
 * `occupations`, `modes` and `broadband` are absent from sets stored before they were.
 */
export const flowReportSchema = z.object({
  method: z.enum(['modelled', 'observed']),
  beta: z.number(),
  meanDistanceKm: z.number(),
  targetKm: z.number(),
  intraZoneShare: z.number().optional(),
  intraZoneTarget: z.number().optional(),
  ownZoneFactor: z.number().optional(),
  ownZones: z
    .array(
      z.object({
        id: z.enum(['market_town', 'scattered', 'rural', 'town']),
        factor: z.number(),
        share: z.number(),
        target: z.number(),
      }),
    )
    .optional(),
  originResidual: z.number(),
  destinationResidual: z.number(),
  pairs: z.number().int(),
  zones: z.number().int(),
  outsideShare: z.number(),
  longShare: z.number().optional(),
  occupations: z.enum(['inhabitants', 'employed']).optional(),
  modes: z.enum(['assumed', 'observed']).optional(),
  broadband: z.enum(['unknown', 'known']).optional(),
  warnings: z.array(z.string()),
});
export type FlowReport = z.infer<typeof flowReportSchema>;

/**
 * Home–work pairs as compressed rows, and what a run needs of their homes. `zones` lists zone codes, the homes first:
 * home i is `zones[i]`, its pairs are the indices `homeStart[i]` … `homeStart[i + 1]` − 1 of `workIndex`, `workers` and
 * `distanceKm`. `employed` holds one number per home, NaN where not known, `occupationShares` (0–1) one row of equal length per home.
 * `carShare` (0–1) is the observed share of drivers by pair, NaN where not observed; absent = observed nowhere.
 * `broadbandGate` (0–1) is the share of each home's premises where telework is technically possible; absent = not known.
 * `id` is the hash of the content, `createdAt` an ISO instant.
 */
export interface FlowSet {
  id: string;
  report: FlowReport;
  zones: string[];
  homeStart: Uint32Array;
  workIndex: Uint32Array;
  workers: Float64Array;
  distanceKm: Float64Array;
  employed: Float64Array;
  occupationShares: Float64Array;
  carShare?: Float64Array;
  broadbandGate?: Float64Array;
  createdAt: string;
}

/** The set that runs compute from, with its arrays (some MB); undefined before the first estimation. */
export async function findCurrentFlowSet(db: ReadDatabase): Promise<FlowSet | undefined> {
  return selectFlowSet(db, eq(flowSet.current, true));
}

/** The set of that id, current or not, with its arrays (some MB): what a run froze. Undefined when there is none. */
export async function findFlowSet(db: ReadDatabase, id: string): Promise<FlowSet | undefined> {
  return selectFlowSet(db, eq(flowSet.id, id));
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

async function selectFlowSet(db: ReadDatabase, where: SQL): Promise<FlowSet | undefined> {
  const rows = await db.select().from(flowSet).where(where);
  return rows.map(toFlowSet)[0];
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
    ...(row.carShare && { carShare: toFloat64Array(row.carShare) }),
    ...(row.broadbandGate && { broadbandGate: toFloat64Array(row.broadbandGate) }),
    createdAt: row.createdAt.toISOString(),
  };
}

/** Stores a set and makes it the current one; a set of the same id is not stored twice. Former sets are kept. */
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
    carShare: arrays.carShare && toBytes(arrays.carShare),
    broadbandGate: arrays.broadbandGate && toBytes(arrays.broadbandGate),
    createdAt: new Date(createdAt),
  };
}
