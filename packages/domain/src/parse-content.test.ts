import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseContent } from './parse-content.ts';
import { isBefore, partialDateSchema } from './partial-date.ts';
import { toSlug } from './to-slug.ts';

const SCHEMA = z.object({
  title: z.string().min(1).max(5),
  count: z.number().int().min(0).max(10).nullable(),
  when: partialDateSchema.nullable(),
  lines: z.array(z.object({ signed: z.number().nullable() })).max(1),
  kind: z.enum(['a', 'b']),
});
const LABELS = {
  title: 'Intitulé',
  count: 'Nombre',
  when: 'Date',
  lines: 'Lignes',
  'lines.*.signed': 'Signés',
};
const GOOD = { title: 'Bon', count: 3, when: '2011-06', lines: [{ signed: 2 }], kind: 'a' };

function listMessages(more: Record<string, unknown>): string[] {
  return parseContent(SCHEMA, LABELS, { ...GOOD, ...more }).problems.map(({ message }) => message);
}

describe('what is typed', () => {
  it('is read when it can be', () => {
    expect(parseContent(SCHEMA, LABELS, GOOD).content).toEqual(GOOD);
  });

  it.each([
    [{ title: '' }, 'Intitulé\u00A0: ce champ est à remplir.'],
    [{ title: 'Beaucoup' }, 'Intitulé\u00A0: 5\u00A0caractères au plus.'],
    [{ count: 11 }, 'Nombre\u00A0: au plus 10.'],
    [{ count: -1 }, 'Nombre\u00A0: au moins 0.'],
    [{ count: 1.5 }, 'Nombre\u00A0: un nombre entier est attendu.'],
    [{ count: Number.NaN }, 'Nombre\u00A0: un nombre est attendu.'],
    [{ count: Number.POSITIVE_INFINITY }, 'Nombre\u00A0: un nombre est attendu.'],
    [{ count: '3' }, 'Nombre\u00A0: un nombre est attendu.'],
    [{ lines: [{ signed: Number.NaN }] }, 'Signés, ligne 1\u00A0: un nombre est attendu.'],
    [{ lines: [{ signed: 1 }, { signed: 1 }] }, 'Lignes\u00A0: 1 au plus.'],
    [{ kind: 'c' }, 'kind\u00A0: choisissez une des valeurs proposées.'],
  ])('as %j is refused by name and bounds', (more, expected) => {
    expect(listMessages(more)).toEqual([expected]);
  });

  it('has all its problems told at once', () => {
    expect(listMessages({ title: '', count: -1, when: 'hier' })).toHaveLength(3);
  });
});

it.each([
  ['2011', true],
  ['2011-06', true],
  ['2012-02-29', true],
  ['2011-02-29', false],
  ['2011-13', false],
  ['11', false],
  ['2011-6', false],
  ['', false],
])('%s is a date: %s', (text, expected) => {
  expect(partialDateSchema.safeParse(text).success).toBe(expected);
});

it.each([
  ['2011', '2012', true],
  ['2011-12', '2012', true],
  ['2012', '2012-05', false],
  ['2012-05-01', '2012-05', false],
])('%s is surely before %s: %s', (a, b, expected) => {
  expect(isBefore(a, b)).toBe(expected);
});

it.each([
  ['Télétravail à Œuilly !', 'teletravail-a-oeuilly'],
  ['  --  ', 'fiche'],
  ['a'.repeat(80), 'a'.repeat(50)],
])('« %s » makes the address %s', (title, expected) => {
  expect(toSlug(title)).toBe(expected);
});
