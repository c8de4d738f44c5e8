import { LEVER_IDS, LEVERS, type LeverId } from '@maceo/domain/scenarios/lever';
import { getDefaultParameters } from '@maceo/domain/scenarios/parameter-catalogue';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { populations } from '../../testing/populations.ts';
import { computeOutcomesFromPairs } from './evaluate-pairs.ts';
import { toModelInputs } from './model-inputs.ts';
import { HOME_OUTCOMES, type HomeOutcomes } from './outcomes.ts';

const OTHERS = HOME_OUTCOMES.filter((name) => name !== 'netTco2e');
const COMMUTERS = HOME_OUTCOMES.filter((name) => !name.startsWith('newcomer'));

/**
 * The direction of each lever, one line per lever: what must never fall and what must never rise in any commune when
 * it is pulled further, whatever the population. A lever that is not listed here does not compile.
 */
const DIRECTIONS: Record<
  LeverId,
  { up: readonly (keyof HomeOutcomes)[]; down?: readonly (keyof HomeOutcomes)[] }
> = {
  access_public: { up: HOME_OUTCOMES },
  days_public: { up: HOME_OUTCOMES },
  granted_days_public: { up: HOME_OUTCOMES },
  granted_days_private: { up: HOME_OUTCOMES },
  access_private: { up: HOME_OUTCOMES },
  access_private_large: { up: HOME_OUTCOMES },
  access_private_small: { up: HOME_OUTCOMES },
  days_private: { up: HOME_OUTCOMES },
  newcomers: { up: HOME_OUTCOMES, down: COMMUTERS },
  flex_offices: { up: HOME_OUTCOMES, down: OTHERS },
  telecentre_share: {
    up: ['teleworkers', 'days', 'presencePerWorkday'],
    down: ['kmAvoided', 'vehicleKm', 'grossTco2e', 'netTco2e', 'hoursAvoided', 'travelCostEuros'],
  },
};

const part = fc.double({ min: 0, max: 1, noNaN: true });

describe('a lever', () => {
  it.each(LEVER_IDS)('%s moves every commune in its own direction only', (id) => {
    const { low, high } = LEVERS[id];
    const at = (share: number) => ({ [id]: low + share * (high - low) });
    fc.assert(
      fc.property(populations, part, part, (population, a, b) => {
        const run = (share: number) =>
          computeOutcomesFromPairs(population, toModelInputs(getDefaultParameters(), at(share))).home;
        const [less, more] = [run(Math.min(a, b)), run(Math.max(a, b))];
        const { up, down = [] } = DIRECTIONS[id];
        const tolerance = (value: number) => 1e-9 * (1 + Math.abs(value));
        for (const name of up) {
          more[name].forEach((value, i) =>
            expect(value).toBeGreaterThanOrEqual(less[name][i] - tolerance(value)),
          );
        }
        for (const name of down) {
          more[name].forEach((value, i) =>
            expect(value).toBeLessThanOrEqual(less[name][i] + tolerance(value)),
          );
        }
      }),
      { numRuns: 40 },
    );
  });
});
