import fc from 'fast-check';
import { expect, it } from 'vitest';
import { selectLargest } from './select-largest.ts';

it('brings the largest scores first, each with its item', () => {
  const scores = fc.array(fc.double({ noNaN: true }), { maxLength: 60 });
  fc.assert(
    fc.property(scores, fc.nat(70), (list, limit) => {
      const selection = {
        item: Uint32Array.from(list.keys()),
        score: Float64Array.from(list),
        count: list.length,
      };
      selectLargest(selection, limit);
      const kept = Math.min(limit, list.length);
      const largest = Float64Array.from(list).sort().reverse().slice(0, kept);
      expect(selection.score.slice(0, kept).sort().reverse()).toEqual(largest);
      selection.item.forEach((item, position) =>
        expect(Object.is(list[item], selection.score[position])).toBe(true),
      );
    }),
  );
});
