import type { Money } from '@maceo/domain/money';
import type { ExperienceSheet } from '@maceo/domain/study/experience-sheet';
import type { Study } from '@maceo/domain/study/study';
import { STUDY_VINTAGE } from '@maceo/domain/territories/study-vintage';
import { STUDY_PARTNERS } from './partners.ts';

/**
 * The study as its own sheet tells it, section by section. Nothing is added: amounts the sheet does not give stay null, and
 * the person to contact is not written here (personal data: entered in the console, shown with consent only).
 */

/** An amount in euros, tax basis not stated by the sheet; null = « non communiqué ». */
function toMoney(euros: number | null): Money {
  return { amountCents: euros === null ? null : euros * 100, taxBasis: null };
}

/** A personal line of contact, known to the operator, absent from the code. */
const UNRECORDED = { value: null, personal: true, consentedOn: null };

/** The three objectives, which the sheet gives twice: as its description and as its objectives. */
const OBJECTIVES = [
  'Dégager un ou plusieurs scénarii de développement construits sur des actions menées dans les entreprises publiques et privées',
  'Partager les résultats de l’étude-action à l’échelle du Massif central\u00A0: méthodologie, résultats territoriaux spécifiques',
  'Stimuler et industrialiser les opérations de télétravail',
];

/** 150 000 € of which 30 000 € own funds; how the other 120 000 € are split is not told. Source: the study's sheet. */
const FUNDING: ExperienceSheet['funding'] = {
  tools: [],
  total: toMoney(150_000),
  lines: [
    { label: 'Autofinancement', kind: 'own_funds', amount: toMoney(30_000) },
    ...STUDY_PARTNERS.map(({ nameInStudy }) => ({
      label: nameInStudy,
      kind: 'cofunding' as const,
      amount: toMoney(null),
    })),
    { label: 'Financements Massif central', kind: 'programme', amount: toMoney(null) },
    { label: 'Reste à répartir entre les cofinanceurs', kind: 'unallocated', amount: toMoney(120_000) },
  ],
};

const SHEET: ExperienceSheet = {
  asOf: '2010',
  summary:
    'Étude-action sur le télétravail dans le Massif central, construite sur des actions menées dans les entreprises publiques et privées et partagée à l’échelle du massif.',
  aims: OBJECTIVES,
  territories: ['Massif central (France)'],
  framing: {
    communeCount: STUDY_VINTAGE.communeCount,
    population: STUDY_VINTAGE.population,
    densityPerKm2: STUDY_VINTAGE.densityPerKm2,
    asOf: STUDY_VINTAGE.source.date,
    source: STUDY_VINTAGE.source.title,
  },
  contact: {
    organisation: 'MACEO',
    address: '14, avenue Léonard-de-Vinci, 63000 Clermont-Ferrand',
    web: 'www.maceo.pro',
    name: UNRECORDED,
    phone: UNRECORDED,
    email: UNRECORDED,
  },
  stakes: [
    'Opportunité pour une meilleure répartition des activités socio-économiques sur les territoires',
    'Facteur potentiel d’attractivité',
    'Demande sociale',
    'Impact réduit sur l’empreinte environnementale',
    'Valorisation des réseaux numériques d’initiative publique',
  ],
  trigger: ['Plusieurs territoires déjà investis ou souhaitant s’investir sur le sujet'],
  objectives: OBJECTIVES,
  audiences: ['Entreprises publiques et privées', 'Collectivités'],
  procedures: ['Prestation externe (cabinets d’étude)'],
  partners: STUDY_PARTNERS.map(({ id, nameInStudy }) => ({ partnerId: id, label: nameInStudy })),
  funding: FUNDING,
  problems: [{ problem: 'Opération juste lancée', solution: null }],
  successFactors: [
    'Neutralité de la maîtrise d’ouvrage (MACEO)',
    'Degré d’avancement et objectifs poursuivis variables selon les collectivités',
    'Territoires limitrophes',
  ],
  outlook: [
    'Partage des résultats de l’étude-action',
    'Stimuler des opérations pertinentes dans le Massif central',
  ],
};

/** The study at its first start. Source: fiche d’expérience de l’étude-action, MACEO, 2010. */
export const MACEO_STUDY: Study = {
  id: 'maceo-teletravail',
  title: 'Étude-action sur le télétravail dans le Massif central',
  operatorName: 'MACEO',
  startedYear: STUDY_VINTAGE.year,
  sheet: SHEET,
};
