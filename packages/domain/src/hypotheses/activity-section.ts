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
