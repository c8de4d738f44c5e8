import fc from 'fast-check';
import { expect, it } from 'vitest';
import { computeGreatCircleKm, toUnitVectors } from './distances.ts';
import { createZoneGrid, listZonesAround } from './zone-grid.ts';

it('misses no zone within the radius', () => {
  const place = fc.record({
    lat: fc.double({ min: 42, max: 51, noNaN: true }),
    lon: fc.double({ min: -5, max: 9, noNaN: true }),
  });
  const places = fc.array(place, { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(places, fc.double({ min: 1, max: 300, noNaN: true }), (list, radiusKm) => {
      const positions = {
        lat: Float64Array.from(list, ({ lat }) => lat),
        lon: Float64Array.from(list, ({ lon }) => lon),
      };
      const vectors = toUnitVectors(positions);
      const found = new Uint32Array(list.length);
      const count = listZonesAround(createZoneGrid(positions), { zone: 0, radiusKm }, found);
      const near = new Set(found.subarray(0, count));
      expect(near.size).toBe(count);
      list.forEach((_, zone) => {
        if (computeGreatCircleKm(vectors, 0, zone) <= radiusKm) expect(near.has(zone)).toBe(true);
      });
    }),
  );
});
