import type { MapPoint } from './projection.ts';

/** Numbers in the shortest form an SVG path allows: a minus sign separates, otherwise a space. */
function formatNumbers(values: readonly number[]): string {
  return values.map((value, index) => (index > 0 && value >= 0 ? ` ${value}` : `${value}`)).join('');
}

function formatRing(ring: readonly MapPoint[]): string {
  const [first, ...rest] = ring;
  let [x, y] = first;
  let steps = '';
  for (const [nextX, nextY] of rest) {
    const step = formatNumbers([nextX - x, nextY - y]);
    steps += steps !== '' && !step.startsWith('-') ? ` ${step}` : step;
    [x, y] = [nextX, nextY];
  }
  return `M${formatNumbers(first)}l${steps}z`;
}

/** Ring without points repeated in a row and without its closing point. */
function simplifyRing(ring: readonly MapPoint[]): MapPoint[] {
  const distinct = ring.filter(
    ([x, y], index) => index === 0 || x !== ring[index - 1][0] || y !== ring[index - 1][1],
  );
  const last = distinct.at(-1);
  const closes = distinct.length > 1 && last?.[0] === distinct[0][0] && last[1] === distinct[0][1];
  return closes ? distinct.slice(0, -1) : distinct;
}

/** SVG path of some rings in whole hectometres, relative steps; null when every ring is smaller than a triangle. */
export function formatPath(rings: readonly (readonly MapPoint[])[]): string | null {
  const path = rings
    .map(simplifyRing)
    .filter((ring) => ring.length >= 3)
    .map(formatRing)
    .join('');
  return path === '' ? null : path;
}
