import type { Evidence } from '@maceo/domain/operations/evidence';
import type { Operation } from '@maceo/domain/operations/operation';
import type { Organisation } from '@maceo/domain/organisations/organisation';
import type { Source } from '@maceo/domain/source';
import { UNTOLD_EVIDENCE, UNTOLD_OPERATION, UNTOLD_ORGANISATION } from './untold.ts';

/**
 * The pilot of the Conseil général du Lot (June 2011 – June 2012), public figures only. Figures that follow from the
 * published ones by arithmetic are marked derived and say how.
 */

/** Id of the operation, cited by scenarios. */
export const LOT_PILOT_ID = 'lot-pilote-2011';

const ZEVILLAGE: Source = {
  publisher: 'Zevillage',
  title: 'Article sur le télétravail au conseil général du Lot',
  date: null,
  url: 'https://zevillage.net',
  standing: 'verified',
};

const DERIVED: Source = { ...ZEVILLAGE, standing: 'derived' };

/** Its employer. Source: INSEE, Catégories juridiques, 7220 « Département ». */
export const LOT_COUNCIL: Organisation = {
  ...UNTOLD_ORGANISATION,
  id: 'conseil-general-lot',
  partnerId: 'departement-lot',
  name: 'Conseil général du Lot',
  legalCategory: '7220',
};

/** The operation. Source: Zevillage, Lot. */
export const LOT_PILOT: Operation = {
  ...UNTOLD_OPERATION,
  id: LOT_PILOT_ID,
  title: 'Expérimentation du télétravail au conseil général du Lot',
  type: 'employer_telework',
  status: 'evaluated',
  partnerId: 'departement-lot',
  organisationIds: [LOT_COUNCIL.id],
  territories: [{ level: 'departement', code: '46' }],
  startedOn: '2011-06',
  endedOn: '2012-06',
  summary:
    'Douze agents ont télétravaillé de un jour à un jour et demi par semaine pendant un an, avec un ordinateur portable et une indemnité forfaitaire de 100\u00A0€. Un comité de pilotage réunissait ressources humaines, informatique, communication et syndicats. Vingt agents de plus en janvier 2013.',
  lessons:
    'Douze agents suffisent à mesurer des kilomètres, pas un taux de recours\u00A0: l’effectif éligible n’est pas publié. Les émissions évitées sont calculées avec un facteur d’époque et ne se comparent pas sans dire le périmètre.',
  sources: [ZEVILLAGE],
};

/** What changes from one piece of evidence to the next. */
type EvidenceFacts = Pick<Evidence, 'measure' | 'unit'> &
  Partial<Pick<Evidence, 'value' | 'low' | 'high' | 'measuredOn' | 'note'>>;

/**
 * One piece of evidence of the pilot. Quality C. Assumption: MACEO, figures reported by a publication, small number of
 * agents, way of measuring not described.
 */
function createEvidence(suffix: string, kind: 'measured' | 'derived', facts: EvidenceFacts): Evidence {
  return {
    ...UNTOLD_EVIDENCE,
    id: `${LOT_PILOT_ID}-${suffix}`,
    operationId: LOT_PILOT_ID,
    organisationId: LOT_COUNCIL.id,
    kind,
    value: null,
    low: null,
    high: null,
    measuredOn: '2012-06',
    note: null,
    respondentRole: 'press',
    quality: 'C',
    status: 'validated',
    confidentiality: 'open',
    source: kind === 'derived' ? DERIVED : ZEVILLAGE,
    ...facts,
  };
}

/** Evidence of the pilot: published figures first, then the derived ones. Source: Zevillage, Lot; arithmetic in the notes. */
export const LOT_PILOT_EVIDENCE: readonly Evidence[] = [
  createEvidence('agents', 'measured', {
    measure: 'Agents en télétravail pendant l’expérimentation',
    value: 12,
    unit: 'agents',
  }),
  createEvidence('jours', 'measured', {
    measure: 'Jours télétravaillés par agent',
    low: 1,
    high: 1.5,
    unit: 'jours par semaine',
    note: 'La source donne une fourchette, pas de moyenne.',
  }),
  createEvidence('kilometres', 'measured', {
    measure: 'Distance évitée en un an, ensemble des agents',
    value: 38_735,
    unit: 'km',
  }),
  createEvidence('temps', 'measured', {
    measure: 'Temps de trajet évité en un an, ensemble des agents',
    value: 32,
    unit: 'jours',
    note: 'Cohérent avec la distance évitée seulement s’il s’agit de jours de 24\u00A0heures.',
  }),
  createEvidence('co2', 'measured', {
    measure: 'Émissions évitées en un an, ensemble des agents',
    value: 4.5,
    unit: 't de CO₂',
    note: 'Périmètre du facteur d’émission non précisé par la source.',
  }),
  createEvidence('economies', 'measured', {
    measure: 'Économies directes de la collectivité',
    value: 1583,
    unit: '€',
  }),
  createEvidence('extension', 'measured', {
    measure: 'Agents supplémentaires à l’issue de l’expérimentation',
    value: 20,
    unit: 'agents',
    measuredOn: '2013-01',
  }),
  createEvidence('indemnite', 'measured', {
    measure: 'Indemnité forfaitaire',
    value: 100,
    unit: '€ par agent',
  }),
  createEvidence('distance-aller', 'derived', {
    measure: 'Distance domicile-travail moyenne des télétravailleurs, aller simple',
    value: 28.7,
    unit: 'km',
    note: '38\u00A0735\u00A0km / (12\u00A0agents × 1,25\u00A0jour × 45\u00A0semaines × 2 trajets)\u00A0; 1,25\u00A0jour est le milieu de la fourchette, 45\u00A0semaines une hypothèse.',
  }),
  createEvidence('vitesse', 'derived', {
    measure: 'Vitesse moyenne porte à porte',
    value: 50.4,
    unit: 'km/h',
    note: '38\u00A0735\u00A0km / (32\u00A0jours × 24\u00A0heures).',
  }),
  createEvidence('facteur-emission', 'derived', {
    measure: 'Facteur d’émission implicite',
    value: 116,
    unit: 'g de CO₂ par km',
    note: '4,5\u00A0t / 38\u00A0735\u00A0km. Facteur d’époque, sans doute à l’échappement seulement\u00A0: ne jamais le comparer au facteur du modèle (usage, amont compris) sans préciser le périmètre.',
  }),
];
