import type { Evidence } from '@maceo/domain/operations/evidence';
import type { Operation } from '@maceo/domain/operations/operation';
import type { Organisation } from '@maceo/domain/organisations/organisation';
import type { Source } from '@maceo/domain/source';
import { createPressEvidence } from './press-evidence.ts';
import { UNTOLD_OPERATION, UNTOLD_ORGANISATION } from './untold.ts';

/** The network of telecentres of the Conseil général du Cantal (2005–2011), public figures only. */

/** Id of the operation, cited by scenarios. */
export const CANTAL_TELECENTRES_ID = 'cantal-telecentres-2005';

const MONDE_INFORMATIQUE: Source = {
  publisher: 'Le Monde informatique',
  title: 'Article 28244 sur les télécentres du Cantal',
  date: '2008',
  url: 'https://www.lemondeinformatique.fr',
  standing: 'verified',
};

const NEO_NOMADE: Source = {
  publisher: 'Neo-nomade',
  title: 'Article sur les télécentres du Cantal',
  date: '2011',
  url: 'https://www.neo-nomade.com',
  standing: 'verified',
};

const CYBERGEO: Source = {
  publisher: 'Cybergeo',
  title: 'Salgueiro, Puel et Fernandez, article 827 (résumé)',
  date: '2017',
  url: 'https://journals.openedition.org/cybergeo/28510',
  standing: 'verified',
};

/** Communes of the network as first announced; the source names them. */
const COMMUNES = ['15187', '15138', '15045', '15133', '15001', '15265', '15014'];

/** Who ran the network. Source: INSEE, Catégories juridiques, 7220 « Département ». */
export const CANTAL_COUNCIL: Organisation = {
  ...UNTOLD_ORGANISATION,
  id: 'conseil-general-cantal',
  name: 'Conseil général du Cantal',
  partnerId: 'departement-cantal',
  legalCategory: '7220',
};

/** The operation. Source: Le Monde informatique, 2008; Neo-nomade, about 2011; Cybergeo 827, 2017. */
export const CANTAL_TELECENTRES: Operation = {
  ...UNTOLD_OPERATION,
  id: CANTAL_TELECENTRES_ID,
  title: 'Réseau de télécentres du Cantal',
  type: 'telecentre_network',
  status: 'evaluated',
  partnerId: 'departement-cantal',
  organisationIds: [CANTAL_COUNCIL.id],
  territories: COMMUNES.map((code) => ({ level: 'commune', code })),
  startedOn: '2005',
  cost: { amountCents: 26_600_000, taxBasis: null },
  endedOn: null,
  summary:
    'Né de l’appel à projets de la DIACT de 2005 et financé par le conseil général\u00A0: sept télécentres annoncés en 2008, chacun avec sa spécialité pour qu’ils ne se fassent pas concurrence, espace ouvert gratuit et bureau fermé payant après un an. Deux prix Territoria en 2008.',
  lessons:
    'La réussite ou l’échec des dix télécentres du département tient à des facteurs liés entre eux, où la localisation structure davantage que l’équipement\u202F; le non-usage s’étudie autant que l’usage (Cybergeo, 2017).',
  sources: [MONDE_INFORMATIQUE, NEO_NOMADE, CYBERGEO],
};

const create = createPressEvidence(CANTAL_TELECENTRES_ID, MONDE_INFORMATIQUE);
const createIn2011 = createPressEvidence(CANTAL_TELECENTRES_ID, NEO_NOMADE);
const createIn2017 = createPressEvidence(CANTAL_TELECENTRES_ID, CYBERGEO);

/** Counts of telecentres follow each other: seven announced, three more planned, ten studied. */
export const CANTAL_TELECENTRES_EVIDENCE: readonly Evidence[] = [
  create('centres-2008', {
    measure: 'Télécentres annoncés ou ouverts',
    value: 7,
    unit: 'télécentres',
    measuredOn: '2008',
    status: 'superseded',
    note: 'Remplacé par le nombre étudié en 2017 (10\u00A0télécentres).',
  }),
  createIn2017('centres-2017', {
    supersedesId: `${CANTAL_TELECENTRES_ID}-centres-2008`,
    measure: 'Télécentres du département étudiés',
    value: 10,
    unit: 'télécentres',
    measuredOn: '2017',
    note: 'Remplace le nombre annoncé en 2008 (7\u00A0télécentres).',
  }),
  create('cout', {
    measure: 'Coût du projet, financé par le conseil général',
    value: 266_000,
    unit: '€',
    measuredOn: '2008',
    note: 'Hors taxes ou toutes taxes comprises\u00A0: la source ne le dit pas.',
  }),
  createIn2011('usagers', {
    measure: 'Usagers réguliers, indépendants pour la plupart',
    value: 30,
    unit: 'personnes',
    measuredOn: '2011',
  }),
  createIn2011('places', {
    measure: 'Places par télécentre',
    high: 4,
    unit: 'places',
    measuredOn: '2011',
  }),
  createIn2011('places-murat', {
    measure: 'Places à Murat après extension',
    value: 6,
    unit: 'places',
    measuredOn: '2011',
  }),
  createIn2011('tarif', {
    measure: 'Tarif mensuel',
    low: 50,
    high: 100,
    unit: '€ par mois',
    measuredOn: '2011',
  }),
];
