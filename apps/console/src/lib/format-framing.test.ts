import { expect, it } from 'vitest';
import { formatFraming, toReadingRows } from './format-framing.ts';

const framing = (communeCount: number) => ({ communeCount, population: 53_959, surfaceKm2: null });

it('prints what is not known as « n.d. »', () => {
  expect(formatFraming(framing(87))).toEqual({ communes: '87', population: '53\u202F959', surface: 'n.d.' });
});

it('names both readings of a territory astride, and gives one alone to a territory wholly inside', () => {
  expect(toReadingRows(framing(87), framing(341)).map((row) => row.reading)).toEqual([
    'partie dans le massif',
    'territoire entier',
  ]);
  expect(toReadingRows(framing(250), framing(250)).map((row) => row.reading)).toEqual([
    'tout entier dans le massif',
  ]);
});
