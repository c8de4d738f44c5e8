import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anXlsx } from '../testing/a-spreadsheet.ts';
import { BAD_WORKBOOKS, HOSTILE_WORKBOOKS } from '../testing/bad-workbooks.ts';
import { reportOf } from '../testing/report-of.ts';
import { readWorkbook } from './read-workbook.ts';

describe('a workbook as people send it', () => {
  test.each(BAD_WORKBOOKS)('$title', ({ bytes, fileName, target, fields, expected }) => {
    const report = reportOf({ bytes, fileName }, { target, fields });
    expect(report).toEqual({ repairs: [], problems: [], notices: [], totals: [], ...expected });
  });
});

describe('a workbook made to hurt', () => {
  test.each(HOSTILE_WORKBOOKS)('$title is refused in a sentence, at once', ({ bytes, says }) => {
    const sent = bytes();
    const started = performance.now();
    const { problem } = readWorkbook(sent, 'hostile.xlsx');
    expect(problem?.message).toMatch(says);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  test('any damage of any byte is either read or refused, never thrown', () => {
    const whole = anXlsx([
      {
        name: 'A',
        rows: [
          ['Titre', 'Type'],
          ['a', 1],
          ['b', { serial: 40_000 }],
        ],
      },
    ]);
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(damage, (bytes) => {
        const damaged = Buffer.from(whole);
        for (const [at, value] of bytes) damaged[at] = value;
        const { workbook, problem } = readWorkbook(damaged, 'a.xlsx');
        expect((workbook === null) !== (problem === null)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
