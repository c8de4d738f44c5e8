import type { IndicatorId } from '../indicators/indicator-catalogue.ts';

/**
 * One of the five stakes of the study's sheet, as a criterion between scenarios. `indicatorId` is the figure by which
 * the stake is read on a partner's perimeter, larger being better. `reading` says in French why this one.
 */
export interface Stake {
  label: string;
  indicatorId: IndicatorId;
  reading: string;
}

/**
 * The stakes, in the order of the sheet.
 * Source: the study's own sheet, « Contexte et enjeux pour le territoire ».
 * Assumption: MACEO reads each stake by one indicator of the model; no partner has yet been asked for another.
 */
export const STAKES = {
  activities: {
    label: 'Répartition des activités',
    indicatorId: 'presence_home',
    reading: 'les journées de travail passées dans les communes de résidence',
  },
  attractiveness: {
    label: 'Attractivité',
    indicatorId: 'spending_balance',
    reading: 'la dépense du midi gagnée par le territoire, pertes déduites',
  },
  social_demand: {
    label: 'Demande sociale',
    indicatorId: 'hours_avoided',
    reading: 'les heures de trajet rendues aux actifs',
  },
  footprint: {
    label: 'Empreinte écologique',
    indicatorId: 'co2_net',
    reading: 'les émissions évitées, effet rebond déduit',
  },
  networks: {
    label: 'Valorisation des réseaux d’initiative publique',
    indicatorId: 'days',
    reading: 'les journées de travail faites à distance, donc par les réseaux',
  },
} as const satisfies Record<string, Stake>;

/** Stable id of a stake. */
export type StakeId = keyof typeof STAKES;

/** All stakes, in the order of the sheet. */
export const STAKE_IDS = Object.keys(STAKES) as StakeId[];
