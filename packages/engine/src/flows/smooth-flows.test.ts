import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFlows, type Flows } from './flows.ts';
import { listLongCommutes } from './long-commutes.ts';
import { estimateSmoothedFlows, type SmoothedFlows, type SmoothingInput } from './smooth-flows.ts';

/** Flows from a table of workers (rows = homes); nobody = no pair. Zones are 10 km apart, 2 km inside. */
function toFlows(table: readonly (readonly number[])[]): Flows {
  const pairs = table.flatMap((row, home) =>
    row.flatMap((workers, work) => (workers > 0 ? [{ home, work, workers }] : [])),
  );
  return {
    homeCount: table.length,
    zoneCount: table[0].length,
    homeStart: Uint32Array.from(
      { length: table.length + 1 },
      (_, i) => pairs.filter((p) => p.home < i).length,
    ),
    workIndex: Uint32Array.from(pairs, (pair) => pair.work),
    workers: Float64Array.from(pairs, (pair) => pair.workers),
    distanceKm: Float64Array.from(pairs, ({ home, work }) =>
      home === work ? 2 : 10 * Math.abs(home - work),
    ),
  };
}

function toTable({ homeCount, zoneCount, homeStart, workIndex, workers }: Flows): number[][] {
  return Array.from({ length: homeCount }, (_, home) => {
    const row = new Array<number>(zoneCount).fill(0);
    for (let k = homeStart[home]; k < homeStart[home + 1]; k++) row[workIndex[k]] += workers[k];
    return row;
  });
}

function getSmoothed(input: SmoothingInput): SmoothedFlows {
  const smoothed = estimateSmoothedFlows(input);
  if ('problems' in smoothed) throw new Error(smoothed.problems.map((problem) => problem.message).join(' '));
  return smoothed;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const sumColumns = (table: readonly (readonly number[])[]) =>
  table[0].map((_, j) => sum(table.map((row) => row[j])));

const cell = fc.oneof(fc.constant(0), fc.double({ min: 0.5, max: 900, noNaN: true }));
/** Tables without an empty cell. */
const fullTables = fc.array(
  fc.array(fc.double({ min: 0.5, max: 900, noNaN: true }), { minLength: 5, maxLength: 5 }),
  { minLength: 4, maxLength: 4 },
);

const tables = fc
  .array(fc.array(cell, { minLength: 5, maxLength: 5 }), { minLength: 4, maxLength: 4 })
  .filter((table) => table.some((row) => sum(row) > 0));

describe('smoothed flows', () => {
  it.each([
    { title: 'many people asked: the observation', samplingRate: 1, priorPersons: 1e-9, own: 90 },
    { title: 'hardly anyone asked: the prediction', samplingRate: 1e-9, priorPersons: 100, own: 60 },
    // (45 × 90 + 45 × 60) / 90 = 75 beside (5 × 10 + 45 × 40) / 50 = 37, brought back to 100 workers.
    { title: 'half of them asked', samplingRate: 0.5, priorPersons: 45, own: (100 * 75) / 112 },
  ])('are, with $title', ({ samplingRate, priorPersons, own }) => {
    const toSymmetric = (inside: number) => {
      return toFlows([
        [inside, 100 - inside],
        [100 - inside, inside],
      ]);
    };
    const sources = { observed: toSymmetric(90), predicted: toSymmetric(60) };
    const table = toTable(getSmoothed({ ...sources, samplingRate, priorPersons }).flows);
    [own, 100 - own, 100 - own, own].forEach((value, k) => expect(table.flat()[k]).toBeCloseTo(value, 4));
  });

  it.each([
    { title: 'where every pair was seen', tables: fullTables, tolerance: 1e-6 },
    { title: 'nearly, where margins forbid pairs that the prediction adds', tables, tolerance: 0.02 },
  ])('keep both observed margins, never negative, $title', ({ tables: observedTables, tolerance }) => {
    fc.assert(
      fc.property(
        observedTables,
        tables,
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        (seen, said, samplingRate) => {
          const smoothed = getSmoothed({
            observed: toFlows(seen),
            predicted: toFlows(said),
            samplingRate,
            priorPersons: 50,
          });
          expect(checkFlows(smoothed.flows)).toEqual([]);
          const table = toTable(smoothed.flows);
          const scale = sum(seen.flat());
          const residual = Math.max(smoothed.originResidual, smoothed.destinationResidual);
          expect(residual).toBeLessThan(tolerance);
          table.forEach((row, i) =>
            expect(Math.abs(sum(row) - sum(seen[i]))).toBeLessThan(tolerance * scale),
          );
          sumColumns(table).forEach((jobs, j) =>
            expect(Math.abs(jobs - sumColumns(seen)[j])).toBeLessThan(tolerance * scale),
          );
        },
      ),
    );
  });

  it('are the observed ones without a prior', () => {
    fc.assert(
      fc.property(tables, tables, (seen, said) => {
        const { flows } = getSmoothed({
          observed: toFlows(seen),
          predicted: toFlows(said),
          samplingRate: 0.25,
          priorPersons: 0,
        });
        toTable(flows)
          .flat()
          .forEach((value, k) => expect(Math.abs(value - seen.flat()[k])).toBeLessThan(1e-6));
      }),
    );
  });

  it('are refused with every problem at once', () => {
    const smoothed = estimateSmoothedFlows({
      observed: toFlows([[1, 2]]),
      predicted: toFlows([[1, 2, 3]]),
      samplingRate: 1.4,
      priorPersons: -1,
    });
    const fields = 'problems' in smoothed ? smoothed.problems.map((problem) => problem.field) : [];
    expect(fields).toEqual(['samplingRate', 'priorPersons', 'zones']);
  });
});

describe('long commutes', () => {
  it('are the pairs of more than 100 km that carry someone', () => {
    const flows = {
      ...toFlows([[5, 7, 9, 1]]),
      distanceKm: Float64Array.of(2, 100, 100.1, 180),
      workers: Float64Array.of(5, 7, 9, 0),
    };
    expect(listLongCommutes(flows)).toEqual({ pairs: Uint32Array.of(2), workers: 9 });
  });
});
