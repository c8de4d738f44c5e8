import { expect } from 'vitest';
import { HOME_OUTCOMES, type Outcomes, WORK_OUTCOMES } from '../src/model/outcomes.ts';

/** Expects every outcome of both sides to be the same, relative to the largest of its kind (1e-9). */
export function expectSameOutcomes(obtained: Outcomes, expected: Outcomes): void {
  const compare = (a: Float64Array, b: Float64Array, name: string) => {
    const scale = b.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-12);
    a.forEach((value, index) => expect(Math.abs(value - b[index]) / scale, name).toBeLessThan(1e-9));
  };
  for (const name of HOME_OUTCOMES) compare(obtained.home[name], expected.home[name], name);
  for (const name of WORK_OUTCOMES) compare(obtained.work[name], expected.work[name], name);
}
