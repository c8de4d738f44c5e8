import type { MapShape } from '@maceo/domain/territories/map-shape';

/** Bounds of a drawing in hectometres, x to the east, y to the south. */
export interface Extent {
  minX: number;
  minY: number;
  maxX: number;
  maxY: number;
}

type Point = readonly [number, number];

/** How many numbers each path command takes, and the point it leads to from `from`. Curves are not drawn by contours. */
const STEPS: Record<string, { size: number; to: (from: Point, n: readonly number[]) => Point }> = {
  M: { size: 2, to: (_, n) => [n[0], n[1]] },
  m: { size: 2, to: (from, n) => [from[0] + n[0], from[1] + n[1]] },
  L: { size: 2, to: (_, n) => [n[0], n[1]] },
  l: { size: 2, to: (from, n) => [from[0] + n[0], from[1] + n[1]] },
  H: { size: 1, to: (from, n) => [n[0], from[1]] },
  h: { size: 1, to: (from, n) => [from[0] + n[0], from[1]] },
  V: { size: 1, to: (from, n) => [from[0], n[0]] },
  v: { size: 1, to: (from, n) => [from[0], from[1] + n[0]] },
};

/** Bounds of the shape's path, or of its point when it has none. Throws on a path with anything but straight lines. */
export function computeExtent({ x, y, path }: Pick<MapShape, 'x' | 'y' | 'path'>): Extent {
  const points = path === null ? [] : listPoints(path);
  if (points.length === 0) return { minX: x, minY: y, maxX: x, maxY: y };
  const extent = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
  for (const [px, py] of points) {
    extent.minX = Math.min(extent.minX, Math.floor(px));
    extent.minY = Math.min(extent.minY, Math.floor(py));
    extent.maxX = Math.max(extent.maxX, Math.ceil(px));
    extent.maxY = Math.max(extent.maxY, Math.ceil(py));
  }
  return extent;
}

function listPoints(path: string): Point[] {
  const points: Point[] = [];
  let at: Point = [0, 0];
  let start: Point = at;
  for (const [, command, text] of path.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    if (command === 'z' || command === 'Z') {
      at = start;
      continue;
    }
    const drawn = drawLine(at, command, text);
    if (command === 'm' || command === 'M') start = drawn[0] ?? at;
    at = drawn.at(-1) ?? at;
    points.push(...drawn);
  }
  return points;
}

function drawLine(from: Point, command: string, text: string): Point[] {
  const step = STEPS[command];
  if (step === undefined) throw new Error(`Path command "${command}" is not drawn`);
  const numbers = (text.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
  const points: Point[] = [];
  for (let i = 0; i + step.size <= numbers.length; i += step.size) {
    points.push(step.to(points.at(-1) ?? from, numbers.slice(i, i + step.size)));
  }
  return points;
}
