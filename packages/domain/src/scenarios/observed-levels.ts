import type { LeverId } from './lever.ts';
import type { ParameterValues } from './parameter-catalogue.ts';

/** Access (0–1) that explains an observed adoption: adoption ÷ take-up, at most 1; 1 where nobody would take it up. */
function computeObservedAccess(adoptionShare: number, takeUpShare: number): number {
  return takeUpShare === 0 ? 1 : Math.min(1, adoptionShare / takeUpShare);
}

/** Days a week granted that explain those taken, at most 5. Source: method C.4 (days taken ÷ days granted). */
function computeObservedGranted({ delta, eff_granted }: ParameterValues): number {
  return Math.min(5, delta / eff_granted);
}

/**
 * Level of every lever where nobody pulls it, in the lever's unit, under the given hypotheses: where a scenario starts
 * from. `access_private` is the mean of both sizes by their workers; no desk is counted as given up and no newcomer as
 * welcomed unless somebody decides it.
 * Source: method C.2 (π = access · take-up), C.6 (flex-office is never automatic), C.16.
 */
export function computeObservedLevels(values: ParameterValues): Record<LeverId, number> {
  const large = computeObservedAccess(values.pi_ge50, values.takeup);
  const small = computeObservedAccess(values.pi_lt50, values.takeup);
  return {
    access_public: computeObservedAccess(values.pi_all, values.takeup),
    days_public: values.delta,
    granted_days_public: computeObservedGranted(values),
    access_private: values.private_large_share * large + (1 - values.private_large_share) * small,
    access_private_large: large,
    access_private_small: small,
    days_private: values.delta,
    granted_days_private: computeObservedGranted(values),
    telecentre_share: values.omega_tc,
    newcomers: 0,
    flex_offices: 0,
  };
}
