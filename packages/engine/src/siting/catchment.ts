import { RULES } from '@maceo/domain/scenarios/rule-catalogue';

/** Minutes up to which all the demand of a zone comes, and from which none does. */
export interface Catchment {
  fullMinutes: number;
  zeroMinutes: number;
}

/** Full within 10 min, none at 25. Source: method C.8, there an assumption of the study. */
export const DEFAULT_CATCHMENT: Catchment = {
  fullMinutes: RULES.tc_full_min.default,
  zeroMinutes: RULES.tc_zero_min.default,
};

/** All or nothing at a service time (tc_cov_min by default), itself included: the catchment of maximal coverage. */
export function toServiceTime(minutes: number = RULES.tc_cov_min.default): Catchment {
  return { fullMinutes: minutes, zeroMinutes: minutes };
}

/** Share (0–1) of a zone's demand that a site at this distance can draw: 1, then linear down to 0. Source: method C.8. */
export function computeCatchmentShare(minutes: number, { fullMinutes, zeroMinutes }: Catchment): number {
  if (minutes <= fullMinutes) return 1;
  return minutes >= zeroMinutes ? 0 : (zeroMinutes - minutes) / (zeroMinutes - fullMinutes);
}
