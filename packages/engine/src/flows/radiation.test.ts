import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasGolden, readGolden } from '../../testing/folders.ts';
import { computeRadiation, type RadiationFlows, type RadiationInput } from './radiation.ts';

/** Zones at points of the plane. */
function aPlane(
  zones: readonly { x: number; y: number; people: number; commuters: number }[],
): RadiationInput {
  return {
    population: zones.map((zone) => zone.people),
    distance: zones.map((a) => zones.map((b) => Math.hypot(a.x - b.x, a.y - b.y))),
    origins: zones.map((zone) => zone.commuters),
  };
}

function getFlows(input: RadiationInput): RadiationFlows {
  const flows = computeRadiation(input);
  if ('problems' in flows) throw new Error(flows.problems.map((problem) => problem.message).join(' '));
  return flows;
}

function listMessages(input: RadiationInput): string[] {
  const flows = computeRadiation(input);
  return 'problems' in flows ? flows.problems.map((problem) => problem.message) : [];
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Zones without two distances alike: positions on a parabola that no rounding brings together. */
const planes = fc
  .array(
    fc.record({
      people: fc.double({ min: 1, max: 5000, noNaN: true }),
      commuters: fc.double({ min: 0.1, max: 2000, noNaN: true }),
    }),
    { minLength: 2, maxLength: 12 },
  )
  .map((zones) => aPlane(zones.map((zone, i) => ({ ...zone, x: i * Math.SQRT2 + i * i * Math.E, y: 0 }))));

describe('the radiation model', () => {
  it.skipIf(!hasGolden)('holds the golden table, before and after the finite-size correction', () => {
    const { population, xy, O, raw, rowSums, normalised } = readGolden().radiation;
    const distance = xy.map(([x, y]) => xy.map(([otherX, otherY]) => Math.hypot(otherX - x, otherY - y)));
    const flows = getFlows({ population, distance, origins: O });
    const expectAll = (obtained: readonly number[], expected: readonly number[]) =>
      expected.forEach((value, k) => expect(Math.abs(obtained[k] - value)).toBeLessThan(1e-6));
    expectAll(flows.raw.flat(), raw.flat());
    expectAll(flows.rowSums, rowSums);
    expectAll(flows.normalised.flat(), normalised.flat());
  });

  it('sends every commuter to another zone, none negative', () => {
    fc.assert(
      fc.property(planes, (input) => {
        const { raw, rowSums, normalised } = getFlows(input);
        normalised.forEach((row, i) => {
          expect(row[i]).toBe(0);
          expect(Math.min(...row)).toBeGreaterThanOrEqual(0);
          expect(Math.abs(sum(row) / input.origins[i] - 1)).toBeLessThan(1e-9);
          expect(rowSums[i]).toBeCloseTo(sum(raw[i]), 9);
        });
      }),
    );
  });

  it('does not depend on the unit of the distances nor on the order of the zones', () => {
    fc.assert(
      fc.property(planes, fc.double({ min: 0.01, max: 100, noNaN: true }), (input, scale) => {
        const { normalised } = getFlows(input);
        const reversed = getFlows({
          population: input.population.toReversed(),
          origins: input.origins.toReversed(),
          distance: input.distance.toReversed().map((row) => row.toReversed().map((value) => value * scale)),
        });
        reversed.normalised
          .toReversed()
          .forEach((row, i) =>
            row.toReversed().forEach((value, j) => expect(value).toBeCloseTo(normalised[i][j], 6)),
          );
      }),
    );
  });

  it('counts zones as far as the destination as within the radius', () => {
    const zones = [
      { x: 0, y: 0, people: 100, commuters: 10 },
      { x: 3, y: 4, people: 100, commuters: 0 },
      { x: -5, y: 0, people: 100, commuters: 0 },
    ];
    const row = getFlows(aPlane(zones)).raw[0];
    [0, 10 / 6, 10 / 6].forEach((expected, j) => expect(row[j]).toBeCloseTo(expected, 12));
  });

  it.each<{ title: string; people: number[]; commuters: number[]; message: RegExp }>([
    { title: 'a negative population', people: [-1, 2], commuters: [1, 1], message: /^Population/ },
    { title: 'no commuters at all', people: [1, 2], commuters: [0, 0], message: /^Origines.*nuls/ },
    {
      title: 'commuters of an empty zone',
      people: [0, 2, 2],
      commuters: [1, 1, 1],
      message: /aucun habitant/,
    },
    { title: 'commuters with nowhere to go', people: [5, 0], commuters: [1, 0], message: /nulle part/ },
  ])('refuses $title', ({ people, commuters, message }) => {
    const zones = people.map((value, i) => ({ x: i, y: 0, people: value, commuters: commuters[i] }));
    expect(listMessages(aPlane(zones))).toEqual([expect.stringMatching(message)]);
  });
});
