import type { Problem } from '@maceo/domain/problem';
import { listCandidatePairs, type Support, type SupportOptions } from './candidate-pairs.ts';
import { checkReachable, computeBalancedMargins } from './check-margins.ts';
import { estimateParameters, type Calibration } from './estimate-parameters.ts';
import { checkZones, type FlowZones } from './flow-zones.ts';
import { listOwnPairs } from './flow-solver.ts';
import type { Flows } from './flows.ts';
import type { FurnessInput } from './furness.ts';
import { OWN_ZONE_SHARES, type OwnZoneAim, type OwnZoneGroup } from './own-zone-aims.ts';
import { toConstrainedSupport } from './outer-zones.ts';

/**
 * The whole flow model: zones in, home–work pairs out, with what the calibration gave. The first `homeCount` zones are
 * doubly constrained (residents and jobs of each are met); the others are « extérieur » (residents of each, jobs in total).
 * All residents compete for all jobs; the flows handed out are those of the first `homeCount` zones.
 */

/**
 * What to estimate. `circuity` is the registry's kappa_circ; `targetKm` is aimed at over the target homes; `ownAims` are
 * the kinds of communes with a factor of their own (absent = one for all, aimed at over the target homes); `support`
 * overrides the width of the support.
 */
export interface FlowEstimation {
  zones: FlowZones;
  homeCount: number;
  circuity: number;
  targetKm?: number;
  ownAims?: readonly OwnZoneAim[];
  support?: Partial<SupportOptions>;
  onProgress?: (share: number) => void;
}

/**
 * What the estimate is worth: β in 1/km; mean distance of the target homes beside its aim, and share (0–1) of their workers
 * who stay in their own zone; for each kind of commune its factor ζ, and the share beside its aim; largest relative gaps to
 * both margins; number of pairs of the whole area; warnings in French.
 */
export interface FlowReport {
  beta: number;
  meanDistanceKm: number;
  targetKm: number;
  intraZoneShare: number;
  ownZones: { id: OwnZoneGroup; factor: number; share: number; target: number }[];
  iterations: number;
  originResidual: number;
  destinationResidual: number;
  pairs: number;
  warnings: string[];
}

/** Flows of the homes of interest and the report of their calibration. */
export interface EstimatedFlows {
  flows: Flows;
  report: FlowReport;
}

/** Mean one-way commute of rural workers. Source: INSEE 2019, 320 M km a day for 8.7 M (statistiques/7622203), C.3. */
export const RURAL_MEAN_COMMUTE_KM = 18.4;

/** One factor for all homes, set by the share of the target homes: where nothing is known of the kinds of communes. */
function createCommonAim({ isTarget }: FlowZones, homeCount: number): OwnZoneAim {
  const members = Uint8Array.from(isTarget, (_, zone) => (zone < homeCount ? 1 : 0));
  return { id: 'rural', members, counted: isTarget, share: OWN_ZONE_SHARES.rural };
}

/**
 * Default width of the support. Assumption: about 60 pairs per zone keep the mean distance and both margins;
 * nobody commutes daily beyond 120 km as the crow flies; ranking at the usual rural β.
 */
const DEFAULT_SUPPORT: Omit<SupportOptions, 'circuity'> = {
  destinationsPerOrigin: 52,
  originsPerDestination: 12,
  radiusKm: 120,
  baseBeta: 0.1,
};

/** Relative gap to a margin above which flows are refused. Source: acceptance of the flow model, margins to 1e-6. */
const MARGIN_TOLERANCE = 1e-6;

/** What Furness balances, once every zone is known to be reachable and both sides have the same total. */
type Margins = Pick<FurnessInput, 'rowStart' | 'column' | 'origins' | 'destinations'> & {
  attraction: Float64Array;
  warnings: string[];
};

/** The margins on the support, outer zones merged, or all that forbids them. */
function toMargins(support: Support, zones: FlowZones, homeCount: number): Margins | { problems: Problem[] } {
  const constrained = toConstrainedSupport(support, zones, homeCount);
  if ('problems' in constrained) return constrained;
  const rows = { ...constrained, rowStart: support.rowStart, origins: zones.employed };
  const unreachable = checkReachable(rows);
  if (unreachable.length > 0) return { problems: unreachable };
  const balanced = computeBalancedMargins(rows);
  if ('problems' in balanced) return balanced;
  const warnings = [...constrained.warnings, ...balanced.warnings];
  return { ...rows, destinations: balanced.destinations, warnings };
}

/** The first `homeCount` rows of the trips. */
function toFlows(support: Support, trips: Float64Array, homeCount: number): Flows {
  const pairs = support.rowStart[homeCount];
  return {
    homeCount,
    zoneCount: support.rowStart.length - 1,
    homeStart: support.rowStart.slice(0, homeCount + 1),
    workIndex: support.column.slice(0, pairs),
    workers: trips.slice(0, pairs),
    distanceKm: support.distanceKm.slice(0, pairs),
  };
}

/** Margins missed by more than the tolerance: the support cannot carry them. */
function checkCalibration({ balance }: Calibration): Problem[] {
  const gap = Math.max(balance.originResidual, balance.destinationResidual);
  if (gap <= MARGIN_TOLERANCE) return [];
  const shown = gap.toExponential(1).replace('.', ',');
  return [
    { field: 'zones', message: `Les marges ne sont pas tenues (écart relatif ${shown}, au plus 1e-6).` },
  ];
}

const percent = new Intl.NumberFormat('fr-FR', {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

const km = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** How a warning names the communes of a group. */
const GROUP_NAMES: Record<OwnZoneGroup, string> = {
  market_town: 'bourgs ruraux',
  scattered: 'rural à habitat dispersé',
  rural: 'rural',
  town: 'toutes communes',
};

/** One warning for each figure that is not met. */
function listCalibrationWarnings(calibration: Calibration, report: Fitted): string[] {
  const { meanDistanceKm, targetKm, ownZones } = report;
  const distance = `Distance moyenne visée ${km.format(targetKm)}\u00A0km, obtenue ${km.format(meanDistanceKm)}\u00A0km.`;
  const shares = ownZones
    .filter((_, aim) => !calibration.meetsShares[aim])
    .map(
      ({ id, share, target }) =>
        `Part des actifs travaillant dans leur commune (${GROUP_NAMES[id]}) visée ${percent.format(target)}, obtenue ${percent.format(share)}\u202F; la distance moyenne a priorité.`,
    );
  return [...(calibration.meetsDistance ? [] : [distance]), ...shares];
}

/** The figures of the report that the calibration holds. */
type Fitted = Omit<FlowReport, 'pairs' | 'warnings'>;

function toReport(calibration: Calibration, ownAims: readonly OwnZoneAim[], targetKm: number): Fitted {
  const { parameters, meanDistanceKm, intraZoneShare, iterations, balance } = calibration;
  return {
    beta: parameters.beta,
    targetKm,
    meanDistanceKm,
    intraZoneShare,
    ownZones: ownAims.map(({ id, share: target }, aim) => ({
      id,
      factor: parameters.ownZoneFactors[aim],
      share: calibration.ownShares[aim],
      target,
    })),
    iterations,
    originResidual: balance.originResidual,
    destinationResidual: balance.destinationResidual,
  };
}

/**
 * Estimates home–work flows: sparse support, doubly constrained gravity model calibrated on the target's mean distance
 * and on the shares of workers who stay in their own zone. Returns every problem instead when the zones cannot be used
 * or the margins cannot be met to 1e-6. `onProgress` receives a share from 0 to 1, never decreasing.
 */
export function estimateFlows(estimation: FlowEstimation): EstimatedFlows | { problems: Problem[] } {
  const { zones, homeCount, circuity, onProgress = () => {} } = estimation;
  const { targetKm = RURAL_MEAN_COMMUTE_KM } = estimation;
  const problems = checkZones(zones, homeCount);
  if (problems.length > 0) return { problems };
  onProgress(0);
  const support = listCandidatePairs(zones, { ...DEFAULT_SUPPORT, ...estimation.support, circuity });
  onProgress(0.3);
  const margins = toMargins(support, zones, homeCount);
  if ('problems' in margins) return margins;
  const { isTarget } = zones;
  const { ownAims = [createCommonAim(zones, homeCount)] } = estimation;
  const ownPair = listOwnPairs(support, homeCount);
  const calibration = estimateParameters(
    { ...margins, distanceKm: support.distanceKm, isTarget, ownPair, ownAims },
    targetKm,
    (count) => onProgress(1 - 0.7 * 0.8 ** count),
  );
  const missed = checkCalibration(calibration);
  if (missed.length > 0) return { problems: missed };
  onProgress(1);
  const report = toReport(calibration, ownAims, targetKm);
  return {
    flows: toFlows(support, calibration.trips, homeCount),
    report: {
      ...report,
      pairs: support.column.length,
      warnings: [...margins.warnings, ...listCalibrationWarnings(calibration, report)],
    },
  };
}
