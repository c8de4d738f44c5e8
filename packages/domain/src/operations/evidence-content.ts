import type { z } from 'zod';
import type { FieldLabels } from '../parse-content.ts';
import type { Problem } from '../problem.ts';
import { evidenceSchema } from './evidence.ts';

/** What people type of a piece of evidence; its operation, its state and its files change by other ways. */
export const evidenceContentSchema = evidenceSchema.omit({
  id: true,
  version: true,
  operationId: true,
  status: true,
  rejectionReason: true,
  supersedesId: true,
  attachments: true,
});
export type EvidenceContent = z.infer<typeof evidenceContentSchema>;

/** French labels of the fields of a piece of evidence, as the form shows them. */
export const EVIDENCE_FIELD_LABELS: FieldLabels = {
  organisationId: 'Organisation',
  kind: 'Obtention',
  measure: 'Ce qui est observé',
  value: 'Valeur',
  low: 'De',
  high: 'À',
  unit: 'Unité',
  eligibleCount: 'Effectif éligible',
  teleworkerCount: 'Télétravailleurs',
  volunteersOnly: 'Réservé aux volontaires',
  daysDistribution: 'Répartition par nombre de jours',
  daysGranted: 'Jours accordés par semaine',
  daysEffective: 'Jours effectifs par semaine',
  distanceKm: 'Distance domicile-travail',
  'distanceKm.mean': 'Distance moyenne',
  'distanceKm.min': 'Distance la plus courte',
  'distanceKm.max': 'Distance la plus longue',
  perceptions: 'Ce qui en est dit',
  'perceptions.*.theme': 'Ce qui en est dit, thème',
  'perceptions.*.statement': 'Ce qui en est dit, propos',
  measuredOn: 'Date de l’observation',
  respondentRole: 'Qui répond',
  quality: 'Qualité',
  confidentiality: 'Diffusion',
  note: 'Note',
  source: 'Source',
  'source.publisher': 'Source, éditeur',
  'source.title': 'Source, titre',
  'source.date': 'Source, date',
  'source.url': 'Source, adresse',
  'source.standing': 'Source, statut',
};

/** What is asked when adoption is told without the staff that could have teleworked. */
export const ELIGIBLE_QUESTION =
  'Indiquez l’effectif éligible\u00A0: un taux de recours se rapporte à tous les agents dont le poste se télétravaille, jamais aux seuls volontaires. «\u202F12\u00A0volontaires sur 12\u202F» ne dit pas combien auraient pu télétravailler.';

function checkAdoption(content: EvidenceContent): Problem[] {
  const { kind, eligibleCount, teleworkerCount } = content;
  const problems: Problem[] = [];
  if (kind === 'adoption' && eligibleCount === null) {
    problems.push({ field: 'eligibleCount', message: ELIGIBLE_QUESTION });
  }
  if (kind === 'adoption' && eligibleCount === 0) {
    problems.push({
      field: 'eligibleCount',
      message: 'Effectif éligible\u00A0: au moins 1, sans quoi il n’y a pas de taux.',
    });
  }
  if (kind === 'adoption' && teleworkerCount === null) {
    problems.push({
      field: 'teleworkerCount',
      message: 'Télétravailleurs\u00A0: indiquez combien d’agents éligibles télétravaillent (0 si aucun).',
    });
  }
  if (eligibleCount !== null && teleworkerCount !== null && teleworkerCount > eligibleCount) {
    problems.push({
      field: 'teleworkerCount',
      message: `Télétravailleurs\u00A0: ${teleworkerCount} dépasse l’effectif éligible (${eligibleCount}).`,
    });
  }
  return problems;
}

function checkDays({ daysDistribution, teleworkerCount }: EvidenceContent): Problem[] {
  const field = 'daysDistribution';
  const days = daysDistribution.map((row) => row.days);
  const total = daysDistribution.reduce((sum, row) => sum + row.teleworkers, 0);
  if (new Set(days).size < days.length) {
    return [
      { field, message: 'Répartition par nombre de jours\u00A0: chaque nombre de jours une seule fois.' },
    ];
  }
  return teleworkerCount !== null && total > teleworkerCount
    ? [
        {
          field,
          message: `Répartition par nombre de jours\u00A0: ${total} personnes, plus que les ${teleworkerCount} télétravailleurs.`,
        },
      ]
    : [];
}

function checkRanges({ low, high, distanceKm }: EvidenceContent): Problem[] {
  const problems: Problem[] = [];
  if (low !== null && high !== null && low > high) {
    problems.push({ field: 'high', message: 'À\u00A0: la borne haute est sous la borne basse.' });
  }
  const { min, mean, max } = distanceKm ?? { min: null, mean: null, max: null };
  const known = [min, mean, max].filter((value) => value !== null);
  if (known.some((value, i) => i > 0 && value < known[i - 1])) {
    problems.push({
      field: 'distanceKm.mean',
      message: 'Distance\u00A0: la plus courte, la moyenne et la plus longue doivent aller en croissant.',
    });
  }
  return problems;
}

/** Problems that no single field shows: adoption without eligible staff, counts and ranges that contradict each other. */
export function checkEvidenceContent(content: EvidenceContent): Problem[] {
  const isSourced = content.source.title.trim() !== '';
  const source: Problem = {
    field: 'source.title',
    message: 'Source, titre\u00A0: dites d’où vient l’observation, un fichier de l’employeur par exemple.',
  };
  return [
    ...checkAdoption(content),
    ...checkDays(content),
    ...checkRanges(content),
    ...(isSourced ? [] : [source]),
  ];
}
