import { z } from 'zod';
import type { Problem } from '../problem.ts';

/**
 * How far a partner says it has come, axis by axis. Self-assessed, dated, never added up and never compared in a
 * ranking: the study's partners start from different places on purpose.
 */

/**
 * Axes of progress. Source: CNFPT, « Le télétravail dans les collectivités », December 2013: the seven action sheets
 * under which Hérault, Région Auvergne and Lot told their own projects.
 */
export const MATURITY_AXES = {
  sponsorship: 'Portage',
  eligibility: 'Éligibilité des métiers',
  organisation: 'Organisation et suivi',
  tools: 'Outils (protocole, charte)',
  conditions: 'Conditions techniques et financières',
  support: 'Accompagnement',
  evaluation: 'Suivi et évaluation',
} as const;

/** Stable id of an axis. */
export type MaturityAxis = keyof typeof MATURITY_AXES;

/** All axes, in the order of the sheets. */
export const MATURITY_AXIS_IDS = Object.keys(MATURITY_AXES) as MaturityAxis[];

/** What each level from 0 to 4 means. Assumption: MACEO's wording; the partners assess themselves. */
export const MATURITY_LEVELS: readonly string[] = [
  'rien d’engagé',
  'en réflexion',
  'en expérimentation',
  'en place',
  'généralisé',
];

/**
 * A partner's own assessment: level 0–4 by axis; an axis that is absent is not assessed, which is not 0. `version` is 0
 * while there is none.
 */
export const maturityAssessmentSchema = z.object({
  partnerId: z.string(),
  version: z.number().int().nonnegative(),
  levels: z.partialRecord(z.enum(MATURITY_AXIS_IDS), z.number().int().min(0).max(4)),
  comment: z.string().max(1000),
  assessedOn: z.string().nullable(),
});
export type MaturityAssessment = z.infer<typeof maturityAssessmentSchema>;

/** Problems of levels as sent: each a whole number from 0 to 4, or null where the axis is not assessed. */
export function checkMaturityLevels(levels: Readonly<Record<string, unknown>>): Problem[] {
  return MATURITY_AXIS_IDS.flatMap((axis) => {
    const level = levels[axis] ?? null;
    const fits = level === null || (typeof level === 'number' && level in MATURITY_LEVELS);
    const message = `${MATURITY_AXES[axis]}\u00A0: choisissez un degré de 0 à 4, ou «\u202Fnon évalué\u202F».`;
    return fits ? [] : [{ field: `levels.${axis}`, message }];
  });
}
