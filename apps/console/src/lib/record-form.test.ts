import { describe, expect, it } from 'vitest';
import {
  describeEntry,
  findProblem,
  formatCents,
  listDifferences,
  type Entries,
  toCents,
  toLines,
  toNumber,
  toRows,
  type Section,
} from './record-form.ts';

const SECTIONS: Section[] = [
  {
    title: 'Fiche',
    fields: [
      { id: 'title', label: 'Intitulé', kind: 'text' },
      { id: 'type', label: 'Type', kind: 'select', options: [{ value: 'a', label: 'Atelier' }] },
      { id: 'pairs', label: 'Paires', kind: 'rows', columns: [], addLabel: 'Ajouter' },
    ],
  },
];

describe('amounts', () => {
  it.each([
    ['266000', 26_600_000],
    ['266 000', 26_600_000],
    ['266\u202F000,5', 26_600_050],
    ['12.34', 1234],
    ['0,07', 7],
    ['-3', -300],
    ['', null],
    ['19,999', Number.NaN],
    ['1e309', Number.NaN],
    ['douze', Number.NaN],
  ])('typed « %s » are %s cents, exactly', (text, expected) => {
    expect(toCents(text)).toEqual(expected);
  });

  it.each([
    [26_600_000, '266000'],
    [1250, '12,50'],
    [7, '0,07'],
    [-300, '-3'],
    [null, ''],
  ])('of %s cents are put into a field as « %s »', (cents, expected) => {
    expect(formatCents(cents)).toBe(expected);
  });
});

describe('entries', () => {
  it('leave nothing typed as null and what is no number as NaN', () => {
    expect([toNumber(' '), toNumber('1,5'), toNumber('douze')]).toEqual([null, 1.5, Number.NaN]);
  });

  it('drop empty lines', () => {
    expect(toLines({ goals: 'un\n\n deux ' }, 'goals')).toEqual(['un', 'deux']);
    expect(toRows({ pairs: [{ a: ' ' }, { a: '1' }] }, 'pairs')).toEqual([{ a: '1' }]);
  });

  it('are told as a person reads them', () => {
    expect(describeEntry(SECTIONS[0].fields[1], 'a')).toBe('Atelier');
    expect(describeEntry(SECTIONS[0].fields[0], ' ')).toBe('non communiqué');
    expect(
      describeEntry(SECTIONS[0].fields[2], [
        { a: '1', b: '' },
        { a: '2', b: '3' },
      ]),
    ).toBe('1\u202F; 2, 3');
  });
});

describe('two sheets', () => {
  const mine = { title: 'Mienne', type: 'a', pairs: [] };

  it('differ in the fields that read otherwise', () => {
    expect(listDifferences(SECTIONS, { mine, theirs: { ...mine, title: 'Leur' } })).toEqual([
      { field: 'title', label: 'Intitulé', mine: 'Mienne', theirs: 'Leur' },
    ]);
  });

  it('are the same but for spaces and empty lines', () => {
    const compare = (theirs: Entries) => listDifferences(SECTIONS, { mine, theirs });
    expect(compare({ ...mine, pairs: [{ a: '' }], title: ' Mienne ' })).toEqual([]);
    expect(compare({ ...mine, type: '' })).toHaveLength(1);
  });
});

it('a problem belongs to its field, or to the list that holds it', () => {
  const problems = [{ field: 'objectives.1', message: 'trop long' }];
  expect(findProblem(problems, 'objectives')).toBeUndefined();
  expect(findProblem(problems, 'objectives', true)).toBe('trop long');
});
