import type { Partner } from '@maceo/domain/partners/partner';

/**
 * The six partners of the study, as its sheet names them (2010), with the bodies that succeeded them. Perimeters overlap:
 * Cantal lies in Auvergne, Lot and Aveyron in Midi-Pyrénées; partner figures are never summed.
 */

/** Départements of the former region. Source: Code officiel géographique 2015, région 83. */
const AUVERGNE = ['03', '15', '43', '63'];

/** Départements of the former region. Source: Code officiel géographique 2015, région 73. */
const MIDI_PYRENEES = ['09', '12', '31', '32', '46', '65', '81', '82'];

/** Law behind each change of region. Source: loi n° 2015-29 du 16 janvier 2015. */
function formatRegionSuccession(region: string): string {
  return `Fusionnée au 1er janvier 2016 dans la région ${region} (loi n°\u00A02015-29 du 16\u00A0janvier 2015).`;
}

/** Same body, new name. Source: loi n° 2013-403 du 17 mai 2013, in force at the elections of March 2015. */
const DEPARTEMENTAL_COUNCIL =
  'Les conseils généraux sont devenus conseils départementaux en mars 2015 (loi n°\u00A02013-403 du 17\u00A0mai 2013).';

/** One départemental partner; its name changed, its territory did not. */
function createDepartementPartner(id: string, nameOf: string, departement: string): Partner {
  return {
    id,
    kind: 'departement',
    nameInStudy: `Conseil général ${nameOf}`,
    nameToday: `Conseil départemental ${nameOf}`,
    successor: DEPARTEMENTAL_COUNCIL,
    perimeterDepartements: [departement],
    status: 'active',
    agreedOn: null,
    agreementEndsOn: null,
    version: 1,
  };
}

/** The partners in the order of the sheet. Source: fiche d’expérience de l’étude-action, partenaires associés. */
export const STUDY_PARTNERS: readonly Partner[] = [
  {
    id: 'region-auvergne',
    kind: 'region',
    nameInStudy: 'Conseil régional d’Auvergne',
    nameToday: 'Région Auvergne-Rhône-Alpes',
    successor: formatRegionSuccession('Auvergne-Rhône-Alpes'),
    perimeterDepartements: AUVERGNE,
    status: 'active',
    agreedOn: null,
    agreementEndsOn: null,
    version: 1,
  },
  {
    id: 'region-midi-pyrenees',
    kind: 'region',
    nameInStudy: 'Conseil régional Midi-Pyrénées',
    nameToday: 'Région Occitanie',
    successor: formatRegionSuccession('Occitanie'),
    perimeterDepartements: MIDI_PYRENEES,
    status: 'active',
    agreedOn: null,
    agreementEndsOn: null,
    version: 1,
  },
  createDepartementPartner('departement-cantal', 'du Cantal', '15'),
  createDepartementPartner('departement-lot', 'du Lot', '46'),
  createDepartementPartner('departement-herault', 'de l’Hérault', '34'),
  {
    id: 'smica',
    kind: 'syndicat_mixte',
    nameInStudy: 'SMICA (syndicat mixte pour l’informatisation des collectivités aveyronnaises)',
    nameToday: 'SMICA',
    successor: null,
    perimeterDepartements: ['12'],
    status: 'active',
    agreedOn: null,
    agreementEndsOn: null,
    version: 1,
  },
];
