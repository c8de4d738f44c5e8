import type { Evidence } from '@maceo/domain/operations/evidence';
import type { Operation } from '@maceo/domain/operations/operation';
import type { Organisation } from '@maceo/domain/organisations/organisation';
import type { Source } from '@maceo/domain/source';
import { createPressEvidence } from './press-evidence.ts';
import { UNTOLD_OPERATION, UNTOLD_ORGANISATION } from './untold.ts';

/** Newcomers with a job of their own in the country of Murat (Cantal), public figures only. */

/** Id of the operation, cited by scenarios. */
export const MURAT_ID = 'murat-accueil-actifs';

const REUSSIR: Source = {
  publisher: 'Réussir',
  title: 'Article sur l’accueil d’actifs et les télécentres du pays de Murat',
  date: '2015',
  url: 'https://www.reussir.fr',
  standing: 'verified',
};

const BANQUE_DES_TERRITOIRES: Source = {
  publisher: 'Banque des territoires',
  title: 'Fiche d’expérience sur les télécentres du pays de Murat',
  date: null,
  url: 'https://www.banquedesterritoires.fr',
  standing: 'verified',
};

/** Who ran it. Source: INSEE, Catégories juridiques, 7346 « Communauté de communes ». */
export const MURAT_COMMUNITY: Organisation = {
  ...UNTOLD_ORGANISATION,
  id: 'cc-pays-de-murat',
  name: 'Communauté de communes du pays de Murat',
  legalCategory: '7346',
};

/** The operation. Source: Réussir; COOP Connect PACA; Banque des territoires. */
export const MURAT: Operation = {
  ...UNTOLD_OPERATION,
  id: MURAT_ID,
  title: 'Accueil d’actifs dans le pays de Murat',
  type: 'newcomers',
  status: 'evaluated',
  partnerId: null,
  organisationIds: [MURAT_COMMUNITY.id],
  territories: [{ level: 'commune', code: '15138' }],
  startedOn: '2007',
  endedOn: null,
  summary:
    'Treize communes, 6\u202F000\u00A0habitants. Un premier télécentre de 45\u00A0m² et quatre bureaux en 2007, un second en décembre 2011, gratuits deux ans pour les nouveaux arrivants. Les entreprises arrivées étaient 22 au premier décompte publié, 25 au suivant\u00A0: les deux nombres sont gardés.',
  lessons:
    'Le nombre d’arrivées et d’entreprises dit plus que le taux d’occupation des bureaux. La dépense locale et le multiplicateur sont des estimations d’une étude, pas des relevés. Les nombres changent d’une publication à l’autre\u00A0: ils sont datés.',
  sources: [REUSSIR, BANQUE_DES_TERRITOIRES],
};

const create = createPressEvidence(MURAT_ID, REUSSIR);
const createAtOpening = createPressEvidence(MURAT_ID, BANQUE_DES_TERRITOIRES);

/** Evidence in the order of the sources. Where two counts differ, the older one is « remplacée », never erased. */
export const MURAT_EVIDENCE: readonly Evidence[] = [
  create('entreprises-2014', {
    measure: 'Entreprises arrivées',
    value: 22,
    unit: 'entreprises',
    measuredOn: '2014',
    status: 'superseded',
    note: 'Premier décompte publié, remplacé par celui de 2015 (25\u00A0entreprises).',
  }),
  create('entreprises-2015', {
    supersedesId: `${MURAT_ID}-entreprises-2014`,
    measure: 'Entreprises arrivées',
    value: 25,
    unit: 'entreprises',
    measuredOn: '2015',
    note: 'Remplace le décompte de 2014 (22\u00A0entreprises).',
  }),
  create('nouveaux-habitants', {
    measure: 'Nouveaux habitants',
    low: 52,
    high: 54,
    unit: 'personnes',
    measuredOn: '2014',
    note: 'Deux nombres selon la publication\u00A0: la fourchette est gardée.',
  }),
  create('enfants', {
    measure: 'Dont enfants scolarisés',
    value: 16,
    unit: 'enfants',
    measuredOn: '2014',
  }),
  create('revenu', {
    measure: 'Revenu annuel des nouveaux arrivants',
    high: 2_000_000,
    unit: '€ par an',
    measuredOn: '2014',
    note: 'La source dit «\u202Fmoins de 2\u00A0millions d’euros\u202F»\u00A0: seul le haut est connu. Étude Ocalia.',
  }),
  create('depense-locale', {
    measure: 'Part du revenu dépensée sur place',
    value: 60,
    unit: '%',
    measuredOn: '2014',
    note: 'Étude Ocalia, 2014.',
  }),
  create('multiplicateur', {
    measure: 'Effet d’un euro public',
    value: 8,
    unit: '€ pour 1\u00A0€ public',
    kind: 'statement',
    measuredOn: '2014',
    note: '«\u202FUn euro d’argent public multiplié par huit\u202F»\u00A0: étude Ocalia, 2014, calcul non publié.',
  }),
  createAtOpening('bureaux-2007', {
    measure: 'Bureaux du premier télécentre (45\u00A0m²)',
    value: 4,
    unit: 'bureaux',
    measuredOn: '2007',
  }),
  createAtOpening('tarif-demi-journee', {
    measure: 'Tarif de la demi-journée',
    value: 10,
    unit: '€',
    measuredOn: '2014',
  }),
  createAtOpening('tarif-jour', {
    measure: 'Tarif de la journée',
    value: 20,
    unit: '€',
    measuredOn: '2014',
    note: 'Semaine 80\u00A0€, mois 100\u00A0€.',
  }),
  createAtOpening('gratuite', {
    measure: 'Durée de gratuité pour les nouveaux arrivants',
    value: 2,
    unit: 'ans',
    measuredOn: '2014',
  }),
];
