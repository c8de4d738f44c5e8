import type { Evidence } from '@maceo/domain/operations/evidence';
import type { Operation } from '@maceo/domain/operations/operation';
import type { Organisation } from '@maceo/domain/organisations/organisation';
import type { Source } from '@maceo/domain/source';
import { MASSIF_CODE } from '@maceo/domain/territories/territory';
import { createPressEvidence } from './press-evidence.ts';
import { UNTOLD_OPERATION, UNTOLD_ORGANISATION } from './untold.ts';

/** The experiment of the State's services in the massif (2012–2014), public figures only. */

/** Id of the operation, cited by scenarios. */
export const STATE_SERVICES_ID = 'services-etat-2012';

const CITICA: Source = {
  publisher: 'CITICA',
  title: 'Fonction publique et télétravail',
  date: '2014',
  url: 'https://citica.com/portfolio/fonction-publique-et-teletravail',
  standing: 'verified',
};

const SEMINAR: Source = {
  publisher: 'CITICA',
  title: 'Séminaire de clôture du 3\u00A0avril 2015, Clermont-Ferrand',
  date: '2015-05-18',
  url: 'https://citica.com',
  standing: 'verified',
};

/** The employers together: the source names none of them. */
export const STATE_BODIES: Organisation = {
  ...UNTOLD_ORGANISATION,
  id: 'onze-administrations-etat',
  name: 'Onze administrations de l’État',
  publicOverride: {
    isPublic: true,
    reason: 'Administrations de l’État, que la source compte sans les nommer.',
  },
};

/** The operation; which five of the former regions took part is not told, so it stands at the massif. Source: CITICA. */
export const STATE_SERVICES: Operation = {
  ...UNTOLD_OPERATION,
  id: STATE_SERVICES_ID,
  title: 'Expérimentation du télétravail dans les services de l’État',
  type: 'employer_telework',
  status: 'evaluated',
  partnerId: null,
  organisationIds: [STATE_BODIES.id],
  territories: [{ level: 'massif', code: MASSIF_CODE }],
  startedOn: '2012',
  endedOn: '2014',
  summary:
    'Onze administrations de cinq régions, agents volontaires, avec MACEO et la DATAR. Trois évaluations (début 2013, mi-parcours, juin 2014) par questionnaire en ligne et par rencontres séparées avec agents, encadrement, direction et syndicats.',
  lessons:
    'Les volontaires habitent loin\u00A0: 38\u00A0km en moyenne, contre 13\u00A0km de médiane rurale. Ni l’effectif éligible ni le nombre de télétravailleurs n’est publié\u00A0: aucun taux de recours ne peut en être tiré. Agents et encadrement ne jugent pas de même\u00A0: leurs avis ne se moyennent pas.',
  sources: [CITICA, SEMINAR],
};

const create = createPressEvidence(STATE_SERVICES_ID, CITICA);
const createAtClosing = createPressEvidence(STATE_SERVICES_ID, SEMINAR);

/** Evidence in the order of the source, then the opinions by role, in words. */
export const STATE_SERVICES_EVIDENCE: readonly Evidence[] = [
  create('administrations', {
    measure: 'Administrations participantes',
    value: 11,
    unit: 'administrations',
    measuredOn: '2014-06',
  }),
  create('distance', {
    measure: 'Distance domicile-travail des télétravailleurs, aller simple',
    value: 38,
    low: 1,
    high: 150,
    unit: 'km',
    measuredOn: '2014-06',
    note: 'Moyenne, puis étendue. Agents volontaires\u00A0: ne vaut pas pour l’ensemble des agents.',
  }),
  create('un-jour', {
    measure: 'Télétravailleurs à un jour par semaine exactement',
    value: 70,
    unit: '%',
    measuredOn: '2014-06',
  }),
  create('jours', {
    measure: 'Jours télétravaillés par agent',
    low: 0.5,
    high: 3,
    unit: 'jours par semaine',
    measuredOn: '2014-06',
    note: 'Étendue\u202F; l’effectif par nombre de jours n’est pas publié, hors la part à un jour.',
  }),
  create('femmes', {
    measure: 'Femmes parmi les télétravailleurs',
    value: 56,
    unit: '%',
    measuredOn: '2014-06',
  }),
  create('categorie-a', {
    measure: 'Catégorie A parmi les télétravailleurs',
    value: 33.4,
    unit: '%',
    measuredOn: '2014-06',
  }),
  create('categorie-b', {
    measure: 'Catégorie B parmi les télétravailleurs',
    value: 47,
    unit: '%',
    measuredOn: '2014-06',
  }),
  create('categorie-c', {
    measure: 'Catégorie C parmi les télétravailleurs',
    value: 19.6,
    unit: '%',
    measuredOn: '2014-06',
  }),
  createAtClosing('avis-agents', {
    measure: 'Avis des agents\u00A0: très positif sur le stress, la fatigue et la concentration',
    kind: 'statement',
    respondentRole: 'agent',
    measuredOn: '2015-04-03',
  }),
  createAtClosing('avis-encadrement', {
    measure: 'Avis de l’encadrement\u00A0: un peu plus mesuré que celui des agents',
    kind: 'statement',
    respondentRole: 'manager',
    measuredOn: '2015-04-03',
  }),
  createAtClosing('productivite-agents', {
    measure: 'Productivité selon un agent\u00A0: un quart de dossiers de plus à domicile',
    kind: 'statement',
    respondentRole: 'agent',
    measuredOn: '2015-04-03',
    note: 'Un seul agent l’affirme\u202F; la productivité est difficile à établir.',
  }),
  createAtClosing('productivite-encadrement', {
    measure: 'Productivité selon l’encadrement\u00A0: les gains se lissent sur la semaine',
    kind: 'statement',
    respondentRole: 'manager',
    measuredOn: '2015-04-03',
  }),
];
