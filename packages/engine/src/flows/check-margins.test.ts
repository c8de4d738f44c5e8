import { describe, expect, it } from 'vitest';
import { checkMargin, checkReachable, computeBalancedMargins } from './check-margins.ts';

/** Two pairs of zones that no road links: 0–1 on the continent, 2–3 on an island. */
const support = { rowStart: Uint32Array.of(0, 2, 4, 6, 8), column: Uint32Array.of(0, 1, 0, 1, 2, 3, 2, 3) };

describe('margins', () => {
  it.each([
    {
      margin: [1, -1],
      message: 'Emplois\u00A0: la zone n° 2 a un effectif négatif ou qui n’est pas un nombre.',
    },
    {
      margin: [NaN, 1],
      message: 'Emplois\u00A0: la zone n° 1 a un effectif négatif ou qui n’est pas un nombre.',
    },
    { margin: [0, 0], message: 'Emplois\u00A0: tous les effectifs sont nuls.' },
  ])('of $margin are refused', ({ margin, message }) => {
    expect(checkMargin(Float64Array.from(margin), 'jobs', 'Emplois')).toEqual([{ field: 'jobs', message }]);
  });

  it('are balanced in each part that no pair links to another', () => {
    const origins = Float64Array.of(50, 50, 10, 10);
    const balanced = computeBalancedMargins({
      ...support,
      origins,
      destinations: Float64Array.of(52, 52, 10, 9.8),
    });
    if ('problems' in balanced) throw new Error('unexpected problem');
    const [a, b, c, d] = balanced.destinations;
    expect(a + b).toBeCloseTo(100, 9);
    expect(c + d).toBeCloseTo(20, 9);
    expect(balanced.warnings).toHaveLength(2);
  });

  it('are refused where one part is more than 5 % off, even if the total holds', () => {
    const origins = Float64Array.of(50, 50, 10, 10);
    const balanced = computeBalancedMargins({
      ...support,
      origins,
      destinations: Float64Array.of(48, 48, 12, 12),
    });
    expect('problems' in balanced && balanced.problems).toHaveLength(1);
  });

  it('name every zone that cannot be reached', () => {
    const problems = checkReachable({
      rowStart: Uint32Array.of(0, 1, 1),
      column: Uint32Array.of(0),
      origins: Float64Array.of(5, 5),
      destinations: Float64Array.of(5, 5),
    });
    expect(problems.map((problem) => problem.message)).toEqual([
      'La zone n° 2 a des actifs mais n’atteint aucun emploi.',
      'La zone n° 2 a des emplois mais aucun actif ne peut l’atteindre.',
    ]);
  });
});
