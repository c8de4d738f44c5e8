import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ABSENT_COLOUR, computeClassification, findClassIndex, getColour } from './classify.ts';

describe('classes of a map', () => {
  it('has no class and the absent colour when nothing is known', () => {
    const none = computeClassification([]);
    expect(none).toEqual({ palette: 'sequential', bounds: [], colours: [] });
    expect(getColour(none, 12)).toBe(ABSENT_COLOUR);
  });

  it('has one class when there is one value or all are equal', () => {
    expect(computeClassification([37]).colours).toEqual(['q3']);
    expect(computeClassification([0, 0, 0]).colours).toEqual(['q3']);
  });

  it('cuts many values of one sign into six classes of about the same size', () => {
    const values = Array.from({ length: 600 }, (_, i) => i + 1);
    const classes = computeClassification(values);
    expect(classes.colours).toEqual(['q0', 'q1', 'q2', 'q3', 'q4', 'q5']);
    const counts = classes.colours.map(
      (_, k) => values.filter((v) => findClassIndex(classes, v) === k).length,
    );
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(15);
  });

  it('rounds bounds to two significant digits', () => {
    expect(computeClassification([1234, 2345, 3456, 4567, 5678, 6789, 7891]).bounds.at(0)).toBe(1200);
    expect(computeClassification([1234, 7891]).bounds.at(-1)).toBe(7900);
  });

  it('uses as many digits as it takes to tell close values apart', () => {
    const shares = Array.from({ length: 100 }, (_, i) => 21 + i / 66);
    expect(computeClassification(shares, 1).colours).toHaveLength(6);
  });

  it('never cuts at more decimals than asked for', () => {
    const people = [0.4, 1.2, 3.2, 3.7, 8.7, 14.1, 18.5, 29.4, 57.2, 760];
    expect(computeClassification(people, 0).bounds.every(Number.isInteger)).toBe(true);
  });

  it('puts values of both signs symmetrically about zero', () => {
    const classes = computeClassification([-120, -40, -3, 1, 2, 55, 300]);
    expect(classes.palette).toBe('diverging');
    expect(classes.bounds).toEqual(classes.bounds.toReversed().map((bound) => -bound));
    expect(getColour(classes, 0)).toBe('d2');
    expect(getColour(classes, -120)).toBe('d0');
    expect(getColour(classes, 300)).toBe('d4');
  });

  it('gives the absent colour, never the lowest class, to an unknown value', () => {
    expect(getColour(computeClassification([1, 2, 3]), undefined)).toBe(ABSENT_COLOUR);
  });

  it('keeps bounds ascending and every value between the extremes, whatever the values', () => {
    const numbers = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(numbers, (raw) => {
        const values = raw.map((value) => (Math.abs(value) < 1e-6 ? 0 : value));
        const { bounds, colours } = computeClassification(values);
        expect(bounds).toHaveLength(colours.length + 1);
        expect(bounds).toEqual(bounds.toSorted((a, b) => a - b));
        const slack = 1e-5 * Math.max(1, ...values.map(Math.abs));
        expect(Math.min(...values)).toBeGreaterThanOrEqual(bounds[0] - slack);
        expect(Math.max(...values)).toBeLessThanOrEqual(bounds[bounds.length - 1] + slack);
      }),
    );
  });

  it('never puts a larger value into a lower class', () => {
    const values = fc.array(fc.integer({ min: -5000, max: 5000 }), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(values, (list) => {
        const classes = computeClassification(list);
        const indices = list.toSorted((a, b) => a - b).map((value) => findClassIndex(classes, value) ?? -1);
        expect(indices).toEqual(indices.toSorted((a, b) => a - b));
      }),
    );
  });
});
