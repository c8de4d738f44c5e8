import { getDefaultParameters } from '@maceo/domain/scenarios/parameter-catalogue';
import type { Source } from '@maceo/domain/source';
import { computeTelecentreAccess } from '../model/telecentre-access.ts';
import { computeCaughtAmounts, computeDailyDemand } from '../model/telecentre-demand.ts';
import { computeTelecentreSeats } from '../model/telecentre-seats.ts';
import type { CommutingFigures } from './commuting-data.ts';
import type { NotComputable, ReferenceCheck } from './reference-check.ts';

/** What the model predicts of a network: seats, and persons if each does all of his or her telework days there. */
interface NetworkUse {
  seats: number;
  users: number;
}

/** Communes that host a telecentre of the network, by code. */
type Network = readonly string[];

/**
 * Aurillac, Montmurat, Cassaniouze, Figeac, Lacapelle-Marival, Latronquière, Decazeville.
 * Source: CITICA, expérimentation tiers-lieux Massif central, 2012; Zevillage, 2013.
 */
const TRIANGLE: Network = ['15014', '15133', '15029', '46102', '46143', '46160', '12089'];

/**
 * Saint-Flour, Murat, Chaudes-Aigues, Montmurat, Allanche, Ydes, Aurillac.
 * Source: Le Monde informatique and Banque des territoires, 2008.
 */
const CANTAL: Network = ['15187', '15138', '15045', '15133', '15001', '15265', '15014'];

const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);

/** Seats and users of a network by the model's telecentre mechanisms, independents left out; ω is the registry's. */
function computeNetworkUse(
  data: CommutingFigures,
  { network, adoption = 'today' }: NetworkQuestion,
): NetworkUse | NotComputable {
  const { kappa_circ, speed, omega_tc } = getDefaultParameters();
  const siteHomes = network.map((code) => data.homes.findIndex((home) => home.code === code));
  if (siteHomes.some((home) => home < 0 || data.homes[home].latitude === null)) {
    return {
      reason:
        'La position d’une commune du réseau manque dans les données en usage, ou n’est qu’approchée (jeu de démonstration).',
    };
  }
  const positions = {
    lat: Float64Array.from(data.homes, (home) => home.latitude ?? NaN),
    lon: Float64Array.from(data.homes, (home) => home.longitude ?? NaN),
  };
  const reach = computeTelecentreAccess({
    positions,
    siteHomes,
    circuity: kappa_circ,
    speedKmPerHour: speed,
  });
  const { presencePerWorkday } = data.present;
  const caught = (amounts: Float64Array) =>
    computeCaughtAmounts({ amounts, reach, siteCount: network.length });
  const seats = caught(presencePerWorkday).map((caughtPresence) =>
    computeTelecentreSeats(
      computeDailyDemand({ caughtPresence, telecentreShareOfDays: omega_tc, independentsPerDay: 0 }),
    ),
  );
  return { seats: sum(seats), users: sum(caught(listTeleworkers(data, adoption))) * omega_tc };
}

function createSource(publisher: string, title: string, date: string): Source {
  return { publisher, title, date, url: null, standing: 'verified' };
}

function computeUse(
  data: CommutingFigures,
  question: NetworkQuestion,
  pick: (use: NetworkUse) => number,
): number | NotComputable {
  const use = computeNetworkUse(data, question);
  return 'reason' in use ? use : pick(use);
}

/** Who may come to a centre: every teleworker of today, or those there would have been in 2019. */
type Adoption = 'today' | 'in_2019';

/** Whose use is asked for; absent adoption = today's. */
interface NetworkQuestion {
  network: Network;
  adoption?: Adoption;
}

/**
 * Regular teleworkers of 2019 out of the workers whose job allows it, the oldest sourced adoption.
 * Source: INSEE Focus 263, 4 % of employees regularly in 2019; INSEE Analyses ARA 182, 38.9 % of jobs teleworkable in France.
 */
const ADOPTION_2019 = 0.04 / 0.389;

function listTeleworkers({ present }: CommutingFigures, adoption: Adoption): Float64Array {
  return adoption === 'today'
    ? present.teleworkers
    : present.compatible.map((persons) => persons * ADOPTION_2019);
}

const MODEL_SCOPE =
  'Modèle\u00A0: télétravail d’aujourd’hui dans les bassins de 25\u00A0minutes des mêmes communes, 5\u00A0% des jours en télécentre, sans les indépendants.';

const common = {
  reference: 'F13',
  role: 'independent',
  tolerance: { kind: 'at-most', times: 10 },
} as const;

/** What both comparisons with the Cantal network expect. */
const CANTAL_USERS = {
  source: createSource('Neo-nomade', 'Télécentres du Cantal\u00A0: 30\u00A0usagers réguliers', '2011'),
  expected: 30,
  unit: 'persons',
} as const;

/** F13: two networks that existed; the model may exceed them, their offer being small, by ten times at most. */
export const TELECENTRE_CHECKS: readonly ReferenceCheck<CommutingFigures>[] = [
  {
    ...common,
    id: 'F13-triangle-places',
    title: 'Places du réseau Aurillac, Figeac, Decazeville (7\u00A0télécentres)',
    scope: `Réseau\u00A0: places installées, 2013. ${MODEL_SCOPE}`,
    source: createSource('Zevillage', 'Séminaire de Latronquière, 17\u00A0avril 2013', '2013'),
    expected: 27,
    unit: 'seats',
    compute: (data) => computeUse(data, { network: TRIANGLE }, (use) => use.seats),
  },
  {
    ...common,
    id: 'F13-triangle-usagers',
    title: 'Usagers du réseau Aurillac, Figeac, Decazeville (7\u00A0télécentres)',
    scope: `Réseau\u00A0: environ cent inscrits après neuf mois, 2012. ${MODEL_SCOPE}`,
    source: createSource(
      'La Dépêche du Midi',
      'Article du 15\u00A0décembre 2012, une centaine d’inscrits',
      '2012',
    ),
    expected: 100,
    unit: 'persons',
    compute: (data) => computeUse(data, { network: TRIANGLE }, (use) => use.users),
  },
  {
    ...common,
    ...CANTAL_USERS,
    id: 'F13-cantal-usagers',
    title: 'Usagers réguliers du réseau du Cantal (7\u00A0télécentres), télétravail de 2019',
    scope:
      'Réseau\u00A0: usagers réguliers, vers 2011, indépendants pour la plupart. Modèle\u00A0: 4\u00A0% des actifs de France télétravaillaient régulièrement en 2019, le plus ancien recours publié, rapportés aux emplois télétravaillables des bassins de 25\u00A0minutes des mêmes communes\u202F; 5\u00A0% des jours en télécentre, sans les indépendants.',
    compute: (data) => computeUse(data, { network: CANTAL, adoption: 'in_2019' }, (use) => use.users),
  },
  {
    ...common,
    ...CANTAL_USERS,
    id: 'F13-cantal-usagers-aujourdhui',
    title: 'Usagers réguliers du réseau du Cantal (7\u00A0télécentres), télétravail d’aujourd’hui',
    scope: `Réseau\u00A0: le même, vers 2011. ${MODEL_SCOPE}`,
    whyMissed: () =>
      'Deux époques sont comparées\u00A0: le réseau date d’environ 2011, quand le télétravail salarié commençait, et offrait quatre places au plus par centre\u00A0; le modèle compte ici le télétravail d’aujourd’hui et ne borne pas l’offre. L’écart dit aussi que 5\u00A0% des jours en télécentre est une hypothèse haute pour un réseau de petits espaces.',
    compute: (data) => computeUse(data, { network: CANTAL }, (use) => use.users),
  },
];
