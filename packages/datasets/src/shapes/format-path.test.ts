import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatPath } from './format-path.ts';
import type { MapPoint } from './projection.ts';

/** The absolute points of a path of one ring, read back. */
function parseRing(path: string): MapPoint[] {
  const numbers = [...path.matchAll(/-?\d+/g)].map((match) => Number(match[0]));
  const points: MapPoint[] = [[numbers[0], numbers[1]]];
  for (let i = 2; i < numbers.length; i += 2) {
    const [x, y] = points[points.length - 1];
    points.push([x + numbers[i], y + numbers[i + 1]]);
  }
  return points;
}

it('writes relative whole steps and closes each ring', () => {
  const square: MapPoint[] = [
    [10, 20],
    [14, 20],
    [14, 17],
    [10, 17],
    [10, 20],
  ];
  expect(formatPath([square])).toBe('M10 20l4 0 0-3-4 0z');
});

it('drops repeated points, and rings too small to be seen', () => {
  expect(
    formatPath([
      [
        [1, 1],
        [1, 1],
        [2, 2],
        [1, 1],
      ],
    ]),
  ).toBeNull();
  expect(formatPath([])).toBeNull();
});

it('can be read back to the same points', () => {
  const point = fc.tuple(fc.integer({ min: -99, max: 5000 }), fc.integer({ min: -99, max: 5000 }));
  fc.assert(
    fc.property(fc.uniqueArray(point, { minLength: 3, selector: ([x, y]) => `${x} ${y}` }), (ring) => {
      expect(parseRing(formatPath([ring]) ?? '')).toEqual(ring);
    }),
  );
});
