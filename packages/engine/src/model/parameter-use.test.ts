import {
  FLOW_PARAMETER_IDS,
  getDefaultParameters,
  PARAMETER_IDS,
  PARAMETERS,
  type ParameterId,
} from '@maceo/domain/scenarios/parameter-catalogue';
import type { LeverValues } from '@maceo/domain/scenarios/lever';
import { describe, expect, it } from 'vitest';
import { aPopulation } from '../../testing/populations.ts';
import { computeOutcomesFromPairs } from './evaluate-pairs.ts';
import { toModelInputs } from './model-inputs.ts';

/** One commune of all occupations, two commutes, inhabitants. */
const population = aPopulation({
  homeCount: 1,
  zoneCount: 2,
  pairs: [
    { home: 0, work: 0, workers: 40, distanceKm: 3 },
    { home: 0, work: 1, workers: 60, distanceKm: 30 },
  ],
  shares: [[0.1, 0.1, 0.2, 0.2, 0.2, 0.2]],
  inhabitants: [500],
});

/** Some parameters only act where others or a lever make room for them. */
const ROOM: Partial<
  Record<ParameterId, { values?: Partial<Record<ParameterId, number>>; levers?: LeverValues }>
> = {
  tau_declared: { values: { tau_source: 1 } },
  takeup: { levers: { access_public: 1 } },
  eff_granted: { levers: { granted_days_public: 2 } },
  reb_mob: { values: { reb_variant: 1 } },
  visio_kg: { values: { reb_variant: 1 } },
  housing_kg: { values: { reb_variant: 1 } },
  flex_gain: { levers: { flex_offices: 1 } },
  newcomer_days: { levers: { newcomers: 5 } },
  newcomer_income: { levers: { newcomers: 5 } },
  newcomer_local_share: { levers: { newcomers: 5 } },
};

describe('a parameter of the registry', () => {
  const ids = PARAMETER_IDS.filter((id) => !FLOW_PARAMETER_IDS.has(id));

  it.each(ids)('%s moves a figure between its bounds, otherwise it would not be declared', (id) => {
    const { values = {}, levers = {} } = ROOM[id] ?? {};
    const [low, high] = [PARAMETERS[id].low, PARAMETERS[id].high].map((value) =>
      JSON.stringify(
        computeOutcomesFromPairs(
          population,
          toModelInputs({ ...getDefaultParameters(), ...values, [id]: value }, levers),
        ),
      ),
    );
    expect(high).not.toBe(low);
  });
});
