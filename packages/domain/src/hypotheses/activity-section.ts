import { findSection, type Sector } from '../organisations/sector.ts';

/** Sections of activity in which cells are told apart. Source: INSEE, NAF rév. 2, level 1, titles shortened. */
const SECTIONS: Readonly<Record<string, string>> = {
  A: 'Agriculture, sylviculture et pêche',
  B: 'Industries extractives',
  C: 'Industrie manufacturière',
  D: 'Électricité et gaz',
  E: 'Eau, assainissement et déchets',
  F: 'Construction',
  G: 'Commerce',
  H: 'Transports et entreposage',
  I: 'Hébergement et restauration',
  J: 'Information et communication',
  K: 'Finance et assurance',
  L: 'Activités immobilières',
  M: 'Activités spécialisées, scientifiques et techniques',
  N: 'Services administratifs et de soutien',
  O: 'Administration publique',
  P: 'Enseignement',
  Q: 'Santé humaine et action sociale',
  R: 'Arts, spectacles et activités récréatives',
  S: 'Autres services',
  T: 'Ménages employeurs',
  U: 'Organisations extraterritoriales',
};

/** French title of a section of the NAF rév. 2 (`O`); « activité non renseignée » when null. */
export function formatSection(section: string | null): string {
  return section === null ? 'Activité non renseignée' : (SECTIONS[section] ?? `Section\u00A0${section}`);
}

/** Sections of the NAF 2025 in those of the NAF rév. 2, where the letter changed. Source: INSEE, NAF 2025, level 1. */
const FORMER_LETTERS: Readonly<Record<string, string>> = {
  K: 'J',
  L: 'K',
  M: 'L',
  N: 'M',
  O: 'N',
  P: 'O',
  Q: 'P',
  R: 'Q',
  S: 'R',
  T: 'S',
  U: 'T',
  V: 'U',
};

/**
 * The section of the NAF rév. 2 of an activity, whichever nomenclature it is written in, so that employers of one
 * activity share a cell. Undefined when the code has no section. Assumption: MACEO, divisions keep their section (both
 * nomenclatures number them alike up to the split of section J).
 */
export function findCellSection(sector: Sector): string | undefined {
  const section = findSection(sector);
  if (section === undefined || sector.nomenclature === 'NAF_REV2') return section;
  return FORMER_LETTERS[section] ?? section;
}
