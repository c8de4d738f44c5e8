import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeAttackerInterval } from './attacker-interval.ts';
import {
  checkConfidentialTable,
  listInsiders,
  toGrid,
  type ConfidentialTable,
} from './confidential-table.ts';
import { computeSafetyDistance, ORGANISATION_RULES } from './disclosure-rules.ts';
import { computeTableProtection, type TableProtection } from './protect-table.ts';

/** Persons by sector and size, in three rows and three columns, two of whose cells are secret by themselves. */
const TABLE: ConfidentialTable = {
  values: [
    [120, 45, 30],
    [60, 12, 4],
    [80, 33, 21],
  ],
  units: [
    [14, 9, 6],
    [8, 4, 2],
    [11, 7, 5],
  ],
  largest: [
    [40, 12, 9],
    [20, 11, 3],
    [30, 9, 8],
  ],
};

function getProtection(table: ConfidentialTable, rules = ORGANISATION_RULES): TableProtection {
  const protection = computeTableProtection(table, rules);
  if ('problems' in protection) throw new Error(JSON.stringify(protection.problems));
  return protection;
}

/** A figure of 0 to 12 with its units; the largest contribution lies between an even share and all of it. */
const aFigure = fc
  .tuple(fc.nat(12), fc.integer({ min: 1, max: 12 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([value, most, share]) => {
    const units = value === 0 ? 0 : Math.min(most, value);
    const largest = units === 0 ? 0 : Math.ceil(value / units + share * (value - value / units));
    return { value, units, largest: units === 1 ? value : Math.min(value, largest) };
  });

function aTable(most: number) {
  const side = fc.integer({ min: 1, max: most });
  return fc
    .tuple(side, side)
    .chain(([rows, columns]) =>
      fc.array(fc.array(aFigure, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    )
    .map((figures): ConfidentialTable => ({
      values: figures.map((row) => row.map(({ value }) => value)),
      units: figures.map((row) => row.map(({ units }) => units)),
      largest: figures.map((row) => row.map(({ largest }) => largest)),
    }));
}

/** Every way to fill the secret inner cells with whole numbers that gives the published cells and margins back. */
function listFillings(values: readonly (readonly number[])[], secret: readonly (readonly boolean[])[]) {
  const rowLeft = values.map((row, r) => row.reduce((sum, value, c) => sum + (secret[r][c] ? value : 0), 0));
  const columnLeft = values[0].map((_, c) =>
    values.reduce((sum, row, r) => sum + (secret[r][c] ? row[c] : 0), 0),
  );
  const cells = values.flatMap((row, r) => row.flatMap((_, c) => (secret[r][c] ? [{ r, c }] : [])));
  const fillings: number[][] = [];
  const fill = (at: number, taken: number[]): void => {
    if (at === cells.length) {
      if ([...rowLeft, ...columnLeft].every((left) => left === 0)) fillings.push(taken);
      return;
    }
    const { r, c } = cells[at];
    for (let value = 0; value <= Math.min(rowLeft[r], columnLeft[c]); value++) {
      rowLeft[r] -= value;
      columnLeft[c] -= value;
      fill(at + 1, [...taken, value]);
      rowLeft[r] += value;
      columnLeft[c] += value;
    }
  };
  fill(0, []);
  return { cells, fillings };
}

describe('a protected table', () => {
  it('hides two more cells for two, and leaves an outsider the whole of 0 to 16', () => {
    const protection = getProtection(TABLE);
    expect(protection.statuses).toEqual([
      ['V', 'V', 'V', 'V'],
      ['V', 'B', 'A', 'V'],
      ['V', 'D', 'D', 'V'],
      ['V', 'V', 'V', 'V'],
    ]);
    expect(protection.primary).toEqual([
      { cell: [1, 1], interval: { low: 0, high: 16 } },
      { cell: [1, 2], interval: { low: 0, high: 16 } },
    ]);
    expect(protection.secondary.map(({ cell }) => cell)).toEqual([
      [2, 1],
      [2, 2],
    ]);
    expect(protection).toMatchObject({ secondaryRatio: 1, isProvenSmallest: true });
  });

  it('hides three more cells for a single one', () => {
    const units = TABLE.units.map((row) => row.map((count) => Math.max(3, count)));
    const { primary, secondary } = getProtection({ ...TABLE, units });
    expect([primary.length, secondary.length]).toEqual([1, 3]);
  });

  it('without secret cells has no ratio', () => {
    const { secondaryRatio, statuses } = getProtection({ values: [[9]], units: [[3]], largest: [[3]] });
    expect(secondaryRatio).toBeUndefined();
    expect(statuses.flat()).toEqual(['V', 'V', 'V', 'V']);
  });

  it('hides the totals too when one cell makes them', () => {
    const { statuses } = getProtection({ values: [[9]], units: [[1]], largest: [[9]] });
    expect(statuses.flat()).toEqual(['A', 'A', 'A', 'A']);
  });

  it('does not let a unit alone in its cell work its neighbour out', () => {
    const table = {
      values: [
        [10, 20, 50],
        [50, 50, 50],
        [50, 50, 50],
      ],
      units: [
        [1, 2, 9],
        [9, 9, 9],
        [9, 9, 9],
      ],
      largest: [
        [10, 12, 9],
        [9, 9, 9],
        [9, 9, 9],
      ],
    };
    const { statuses } = getProtection(table);
    // Two secondary cells would do against outsiders, as in the first table.
    expect(statuses.flat().filter((status) => status === 'D').length).toBeGreaterThan(2);
  });

  it('gives an attacker the interval that trying every whole number gives', () => {
    const pattern = fc.array(fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }), {
      minLength: 3,
      maxLength: 3,
    });
    const values = fc.array(fc.array(fc.nat(3), { minLength: 3, maxLength: 3 }), {
      minLength: 3,
      maxLength: 3,
    });
    fc.assert(
      fc.property(values, pattern, (values, pattern) => {
        const grid = toGrid({ values, units: values, largest: values });
        const secret = new Uint8Array(16);
        pattern.forEach((row, r) => row.forEach((isSecret, c) => (secret[4 * r + c] = Number(isSecret))));
        const { cells, fillings } = listFillings(values, pattern);
        cells.forEach(({ r, c }, index) => {
          const found = fillings.map((filling) => filling[index]);
          expect(computeAttackerInterval(grid, secret, 4 * r + c)).toEqual({
            low: Math.min(...found),
            high: Math.max(...found),
          });
        });
      }),
    );
  });

  it('never lets a primary cell be computed, by outsiders nor far from its safety distance', () => {
    fc.assert(
      fc.property(aTable(4), (table) => {
        const { statuses, primary } = getProtection(table);
        const grid = toGrid(table);
        for (const { cell, interval } of primary) {
          const [row, column] = cell;
          const index = row * grid.columns + column;
          const [value, units, largest] = [grid.values[index], grid.units[index], grid.largest[index]];
          const distance = computeSafetyDistance({ value, units, largest }, ORGANISATION_RULES);
          expect(statuses[row][column]).toMatch(/A|B/);
          expect(interval.low).toBeLessThanOrEqual(value - Math.min(distance, value) + 1e-6);
          expect(interval.high).toBeGreaterThanOrEqual(value + distance - 1e-6);
          expect(interval.high - interval.low).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('never lets a unit alone in its cell compute another primary cell', () => {
    fc.assert(
      fc.property(aTable(3), (table) => {
        const { statuses, primary } = getProtection(table);
        const grid = toGrid(table);
        const secret = Uint8Array.from(statuses.flat(), (status) => Number(status !== 'V'));
        for (const own of listInsiders(grid)) {
          const seen = secret.map((isSecret, index) => (own.includes(index) ? 0 : isSecret));
          for (const { cell } of primary) {
            const index = cell[0] * grid.columns + cell[1];
            if (own.includes(index)) continue;
            const { low, high } = computeAttackerInterval(grid, seen, index);
            expect(high - low).toBeGreaterThan(0);
          }
        }
      }),
    );
  });

  it('hides nothing more when nothing is secret, and never an empty cell', () => {
    fc.assert(
      fc.property(aTable(4), (table) => {
        const { statuses, primary, secondary } = getProtection(table);
        if (primary.length === 0) expect(secondary).toEqual([]);
        table.units.forEach((row, r) =>
          row.forEach((units, c) => {
            if (units === 0) expect(statuses[r][c]).toBe('V');
          }),
        );
      }),
    );
  });

  it('costs as much when rows change places', () => {
    fc.assert(
      fc.property(aTable(3), (table) => {
        const reversed = {
          values: table.values.toReversed(),
          units: table.units.toReversed(),
          largest: table.largest.toReversed(),
        };
        const [one, other] = [getProtection(table), getProtection(reversed)];
        fc.pre(one.isProvenSmallest && other.isProvenSmallest);
        expect(other.secondary.length).toBe(one.secondary.length);
      }),
    );
  });
});

describe('a table to protect', () => {
  it.each([
    { title: 'empty', table: { values: [], units: [], largest: [] }, fields: ['values'] },
    {
      title: 'ragged',
      table: { values: [[1, 2], [3]], units: [[1]], largest: [[1, 2]] },
      fields: ['values', 'units', 'largest'],
    },
    {
      title: 'negative, not a number, or impossible',
      table: { values: [[-1, NaN, 5, 5, 5]], units: [[1, 1, 0, 1.5, 2]], largest: [[0, 0, 1, 1, 6]] },
      fields: ['values[0][0]', 'values[0][1]', 'values[0][2]', 'values[0][3]', 'values[0][4]'],
    },
  ])('that is $title is refused by the names of its fields', ({ table, fields }) => {
    expect(checkConfidentialTable(table).map(({ field }) => field)).toEqual(fields);
    expect(computeTableProtection(table, ORGANISATION_RULES)).toHaveProperty('problems');
  });
});
