import { describe, expect, it } from 'vitest';
import { computeNearTelecentre } from './near-telecentre.ts';

/**
 * Four homes on one meridian, a telecentre at the first: the second 9 km north as the crow flies (11.7 km by road, 14.0 min
 * at 50 km/h), the third 10 km (13 km, 15.6 min). One degree of latitude is 111.195 km.
 */
const input = {
  employed: Float64Array.of(100, 40, 30, 20),
  positions: {
    lat: Float64Array.of(45, 45 + 9 / 111.195, 45 + 10 / 111.195, Number.NaN),
    lon: Float64Array.of(2.5, 2.5, 2.5, Number.NaN),
  },
  siteHomes: [0],
  circuity: 1.3,
  speedKmPerHour: 50,
};

describe('the workers near an open telecentre', () => {
  it('are all those of the communes within fifteen minutes, and none of the others', () =>
    expect([...computeNearTelecentre(input)].slice(0, 3)).toEqual([100, 40, 0]));

  it('are not known where the commune has no position', () =>
    expect(computeNearTelecentre(input)[3]).toBeNaN());

  it('are not known where the employed residents are not', () => {
    const unknown = { ...input, employed: Float64Array.of(Number.NaN, 40, Number.NaN, 20) };
    expect([...computeNearTelecentre(unknown)].map(Number.isNaN)).toEqual([true, false, true, true]);
  });

  it('are more where one drives faster', () =>
    expect(computeNearTelecentre({ ...input, speedKmPerHour: 58 })[2]).toBe(30));

  it('are not known, rather than none, while no telecentre is known to be open', () =>
    expect([...computeNearTelecentre({ ...input, siteHomes: [] })].every(Number.isNaN)).toBe(true));
});
