import type { Evidence } from '@maceo/domain/operations/evidence';
import type { Operation } from '@maceo/domain/operations/operation';
import type { Source } from '@maceo/domain/source';
import { createPressEvidence } from './press-evidence.ts';
import { UNTOLD_OPERATION } from './untold.ts';

/** The experiment of the triangle Aurillac–Figeac–Decazeville (2012), public figures only. */

/** Id of the operation, cited by scenarios. */
export const TRIANGLE_ID = 'triangle-aurillac-figeac-decazeville';

const CITICA: Source = {
  publisher: 'CITICA',
  title: 'Expérimentation de tiers-lieux dans le Massif central',
  date: '2012',
  url: 'https://citica.com/portfolio/experimentation-tiers-lieux-massif-central',
  standing: 'verified',
};

const SMICA_BLOG: Source = {
  publisher: 'Tout sur le télétravail',
  title: 'Billet sur le projet du SMICA',
  date: null,
  url: 'https://toutsurleteletravail.blogspot.com',
  standing: 'verified',
};

const DEPECHE: Source = {
  publisher: 'La Dépêche',
  title: 'Article du 15\u00A0décembre 2012 sur les télécentres',
  date: '2012-12-15',
  url: 'https://www.ladepeche.fr',
  standing: 'verified',
};

const ZEVILLAGE: Source = {
  publisher: 'Zevillage',
  title: 'Séminaire de Latronquière du 17\u00A0avril 2013',
  date: '2013-04-17',
  url: 'https://zevillage.net',
  standing: 'verified',
};

/** Communes of the seven telecentres, Cantal first, then Lot and Aveyron. Source: CITICA. */
const COMMUNES = ['15014', '15133', '15029', '46102', '46143', '46160', '12089'];

/** The operation. Source: CITICA, 2012; La Dépêche, 2012; Zevillage, 2013. */
export const TRIANGLE: Operation = {
  ...UNTOLD_OPERATION,
  id: TRIANGLE_ID,
  title: 'Télécentres du triangle Aurillac–Figeac–Decazeville',
  type: 'telecentre_network',
  status: 'evaluated',
  partnerId: null,
  territories: COMMUNES.map((code) => ({ level: 'commune', code })),
  startedOn: '2012-01',
  endedOn: '2012-12',
  summary:
    'Sept télécentres à coût marginal dans des bâtiments existants, de part et d’autre de trois départements\u00A0: cinq nouveaux et deux déjà ouverts. Réservation centralisée des bureaux, conventions, services, travail sur l’emploi du conjoint et les compétences manquantes. Un premier plan comptait cinq télécentres\u00A0: les deux nombres sont gardés.',
  lessons:
    'Le triangle a été choisi pour ses nombreux déplacements domicile-travail d’un département à l’autre. Les nombres ont changé pendant le projet\u00A0: une observation se lit avec sa date. Entrer dans le dispositif n’est pas occuper un bureau.',
  sources: [CITICA, DEPECHE, ZEVILLAGE],
};

const create = createPressEvidence(TRIANGLE_ID, CITICA);
const createAtStart = createPressEvidence(TRIANGLE_ID, SMICA_BLOG);
const createAfterNineMonths = createPressEvidence(TRIANGLE_ID, DEPECHE);
const createAtSeminar = createPressEvidence(TRIANGLE_ID, ZEVILLAGE);

/** Evidence in order of date; the plan of five centres is « remplacée » by the seven that opened. */
export const TRIANGLE_EVIDENCE: readonly Evidence[] = [
  createAtStart('centres-prevus', {
    measure: 'Télécentres du réseau',
    value: 5,
    unit: 'télécentres',
    status: 'superseded',
    note: 'Premier plan, non daté par la source\u202F; remplacé par les 7\u00A0télécentres de 2012.',
  }),
  create('centres', {
    supersedesId: `${TRIANGLE_ID}-centres-prevus`,
    measure: 'Télécentres du réseau',
    value: 7,
    unit: 'télécentres',
    measuredOn: '2012',
    note: 'Remplace le premier plan (5\u00A0télécentres).',
  }),
  create('centres-nouveaux', {
    measure: 'Dont télécentres nouveaux',
    value: 5,
    unit: 'télécentres',
    measuredOn: '2012',
    note: 'Les deux autres existaient déjà.',
  }),
  createAfterNineMonths('teletravailleurs-inscrits', {
    measure: 'Télétravailleurs entrés dans le dispositif en neuf mois',
    value: 100,
    unit: 'personnes',
    measuredOn: '2012-12',
    note: 'La source dit «\u202Fune centaine\u202F». Inscrits à l’annuaire, pas usagers des bureaux.',
  }),
  createAfterNineMonths('bureaux-lacapelle', {
    measure: 'Bureaux à Lacapelle-Marival',
    value: 2,
    unit: 'bureaux',
    measuredOn: '2012-12',
    note: 'Dans les locaux de la communauté de communes.',
  }),
  createAtSeminar('places', {
    measure: 'Places dans les sept télécentres',
    value: 27,
    unit: 'places',
    measuredOn: '2013-04-17',
    note: 'Bureaux fermés ou espace ouvert.',
  }),
];
