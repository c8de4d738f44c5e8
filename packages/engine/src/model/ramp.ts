import { LEVER_IDS, type LeverValues } from '@maceo/domain/scenarios/lever';
import { computeObservedLevels } from '@maceo/domain/scenarios/observed-levels';
import type { ParameterValues } from '@maceo/domain/scenarios/parameter-catalogue';
import type { Ramp, RampSpeed } from '@maceo/domain/scenarios/ramp';

/**
 * How far decisions have taken hold at the horizon: a Bass curve, then levers moved that far from the observed level to
 * the decided one, before the model is evaluated. The model itself knows nothing of time and stays multilinear.
 */

/**
 * Bass curve of the median speed: innovation p and imitation q, a year. Assumption: p 0.03 and q 0.38, the usual order
 * of published diffusion studies; method C.7, 8 knows no value verified for telework.
 */
const INNOVATION = 0.03;
const IMITATION = 0.38;

/** Years of the curve that pass in one year. Assumption: half as fast and twice as fast as the median. */
const PACE: Record<RampSpeed, number> = { slow: 0.5, median: 1, fast: 2 };

/** Share (0–1) of the effect reached after some years at a speed; 0 before the start. Source: method C.7, 8 (Bass). */
export function computeReachedShare(speed: RampSpeed, years: number): number {
  if (years <= 0) return 0;
  const decay = Math.exp(-(INNOVATION + IMITATION) * PACE[speed] * years);
  return (1 - decay) / (1 + (IMITATION / INNOVATION) * decay);
}

/** Share (0–1) of the levers' effect that a scenario reaches at its horizon; 1 when it has no ramp. */
export function computeHorizonShare({
  ramp,
  horizonYear,
}: {
  ramp: Ramp | null;
  horizonYear: number;
}): number {
  return ramp === null ? 1 : computeReachedShare(ramp.speed, horizonYear - ramp.startYear);
}

/** Levers with the one on all private employers handed to each size that has none of its own. */
function splitPrivateAccess({ access_private: both, ...levers }: LeverValues): LeverValues {
  return both === undefined ? levers : { access_private_large: both, access_private_small: both, ...levers };
}

/**
 * Levers as they stand once a share (0–1) of their effect is reached: observed + share · (decided − observed), each in
 * its unit; what nobody decides stays absent. A share of 1 gives the levers back as they are. Where hypotheses are
 * drawn, the observed level is that of the central `values`: the reached level is itself decided.
 */
export function interpolateLevers(
  levers: LeverValues,
  { values, reachedShare }: { values: ParameterValues; reachedShare: number },
): LeverValues {
  if (reachedShare === 1) return levers;
  const observed = computeObservedLevels(values);
  const decided = splitPrivateAccess(levers);
  return Object.fromEntries(
    LEVER_IDS.flatMap((id) => {
      const target = decided[id];
      return target === undefined ? [] : [[id, observed[id] + reachedShare * (target - observed[id])]];
    }),
  );
}
