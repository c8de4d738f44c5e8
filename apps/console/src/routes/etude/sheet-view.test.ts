import { describe, expect, it } from 'vitest';
import type { PublicExperienceSheet } from '@maceo/domain/study/experience-sheet';
import { toFramingRows, toSheetSections } from './sheet-view.ts';

const sheet: PublicExperienceSheet = {
  asOf: '2010',
  summary: 'Cette étude-action a pour objectifs de',
  aims: ['dégager des scénarios'],
  territories: ['Massif central'],
  framing: { communeCount: 4072, population: 3_700_000, densityPerKm2: 44, asOf: '2010', source: 'Fiche' },
  contact: {
    organisation: 'MACEO',
    address: 'Clermont-Ferrand',
    web: 'www.example.org',
    name: null,
    phone: null,
    email: null,
  },
  stakes: [],
  trigger: [],
  objectives: [],
  audiences: [],
  procedures: [],
  partners: [{ partnerId: 'lot', label: 'Conseil général du Lot' }],
  funding: { tools: [], total: { amountCents: null, taxBasis: null }, lines: [] },
  problems: [
    { problem: 'opération juste lancée', solution: null },
    { problem: 'un frein', solution: 'sa réponse' },
  ],
  successFactors: [],
  outlook: [],
};

describe('the sheet of the study', () => {
  it('has its fourteen sections in order, the empty ones too', () => {
    const sections = toSheetSections(sheet);
    expect(sections.map((section) => section.number)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14,
    ]);
    expect(sections[0].heading).toBe('Descriptif succinct de l’expérience');
    expect(sections[13]).toMatchObject({ heading: 'Les perspectives', items: [], paragraphs: [] });
  });

  it('says that personal data are withheld instead of leaving them out', () => {
    const contact = toSheetSections(sheet).find((section) => section.key === 'contact');
    expect(contact?.items.filter((line) => line.includes('non publié'))).toHaveLength(3);
  });

  it('prints a problem with its solution, or alone while there is none', () => {
    const problems = toSheetSections(sheet).find((section) => section.key === 'problems');
    expect(problems?.items).toEqual(['opération juste lancée', 'un frein\u00A0: sa réponse']);
  });

  it('sets the figures of the time beside those of today without mixing them', () => {
    const today = { communeCount: 3935, population: 3_945_402, surfaceKm2: 85_000 };
    const [communes, , density] = toFramingRows(sheet.framing, today);
    expect(density.now).toBe('46');
    expect(toFramingRows(sheet.framing, { ...today, surfaceKm2: null })[2].now).toBe('n.d.');
    expect([communes.then, communes.now]).toEqual(['4\u202F072', '3\u202F935']);
  });
});
