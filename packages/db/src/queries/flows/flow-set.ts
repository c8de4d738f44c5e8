import { z } from 'zod';

/**
 * How the home–work pairs were had and how well they fit. `beta` is the fitted exponent of the gravity model (0 when
 * observed); distances in km; residuals are the largest relative gaps to the margins; `outsideShare` (0–1) is the share
 * of workers whose workplace is outside the area; `warnings` are French sentences.
 */
export const flowReportSchema = z.object({
  method: z.enum(['modelled', 'observed']),
  beta: z.number(),
  meanDistanceKm: z.number(),
  targetKm: z.number(),
  originResidual: z.number(),
  destinationResidual: z.number(),
  pairs: z.number().int(),
  zones: z.number().int(),
  outsideShare: z.number(),
  warnings: z.array(z.string()),
});
export type FlowReport = z.infer<typeof flowReportSchema>;

/**
 * Home–work pairs as compressed rows, and what a run needs of their homes. `zones` lists zone codes, the homes first:
 * home i is `zones[i]`, its pairs are the indices `homeStart[i]` … `homeStart[i + 1]` − 1 of `workIndex`, `workers` and
 * `distanceKm`. `employed` holds one number per home, `occupationShares` (0–1) one row of equal length per home.
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
  createdAt: string;
}
