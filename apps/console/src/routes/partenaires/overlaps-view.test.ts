import { expect, it } from 'vitest';
import { listOverlapSentences } from './overlaps-view.ts';

const partners = [
  { id: 'cantal', nameInStudy: 'Conseil général du Cantal' },
  { id: 'auvergne', nameInStudy: 'Conseil régional d’Auvergne' },
  { id: 'smica', nameInStudy: 'SMICA' },
];
const overlap = (partnerId: string, otherPartnerId: string, contained: boolean) => ({
  partnerId,
  otherPartnerId,
  communeCount: 1246,
  population: 144_000,
  contained,
});

it('names a perimeter that lies wholly inside another one, with both names', () => {
  expect(listOverlapSentences([overlap('cantal', 'auvergne', true)], partners)).toEqual([
    'Le périmètre de «\u202FConseil général du Cantal\u202F» est tout entier dans celui de «\u202FConseil régional d’Auvergne\u202F»\u00A0: 1\u202F246 communes et 144\u202F000 habitants dans le massif.',
  ]);
});

it('tells a pair once, by its strongest relation', () => {
  const sentences = listOverlapSentences(
    [
      overlap('auvergne', 'cantal', false),
      overlap('cantal', 'auvergne', true),
      overlap('smica', 'auvergne', false),
    ],
    partners,
  );
  expect(sentences).toHaveLength(2);
  expect(sentences[0]).toContain('tout entier');
  expect(sentences[1]).toContain('se recouvrent en partie');
});
