import { describe, expect, it } from 'vitest';
import { CHART, toDistributionView, type Ends } from './distribution-view.ts';

const ends: Ends = { law: 'pert', low: 0.3, mode: 0.5, high: 0.7 };

describe('the drawing of a hypothesis', () => {
  it('puts the central value between the 5th and the 95th, the whole within the frame', () => {
    const view = toDistributionView(ends, { kind: 'share', mean: 0.62, kappa: 10 });
    const { p5, mode, p95 } = view.marks;
    expect(p5).toBeLessThan(mode);
    expect(mode).toBeLessThan(p95);
    expect(p5).toBeGreaterThanOrEqual(CHART.left);
    expect(p95).toBeLessThanOrEqual(CHART.right);
    expect(view.values.p5).toBeGreaterThan(0.3);
    expect(view.values.p95).toBeLessThan(0.7);
    expect(view.ticks.map(({ value }) => value)).toEqual([0, 0.25, 0.5, 0.75, 1]);
  });

  it('draws the prior on the same scale, and nothing where there is none', () => {
    expect(toDistributionView(ends, null).prior).toBeNull();
    const registry = { kind: 'law', ends: { law: 'pert', low: 0.45, mode: 0.62, high: 0.77 } } as const;
    const view = toDistributionView(ends, registry);
    expect(view.prior).toContain('L');
    expect(view.ticks.at(0)?.value).toBe(0.3);
    expect(view.ticks.at(-1)?.value).toBeCloseTo(0.77, 12);
  });

  it.each([
    { law: 'triangular', low: 1, mode: 1, high: 2 },
    { law: 'triangular', low: 1, mode: 2, high: 2 },
    { law: 'pert', low: 1, mode: 1, high: 2 },
  ] as const)('holds no number that cannot be drawn: %o', (odd) => {
    const view = toDistributionView(odd, null);
    expect(`${view.posterior}${view.band}`).not.toMatch(/NaN|Infinity/);
  });
});
