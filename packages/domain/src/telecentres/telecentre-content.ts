import type { z } from 'zod';
import { isBefore } from '../partial-date.ts';
import type { FieldLabels } from '../parse-content.ts';
import type { Problem } from '../problem.ts';
import { tariffPeriodSchema, TARIFF_PERIOD_LABELS, telecentreSchema } from './telecentre.ts';

/** What people type of a telecentre. */
export const telecentreContentSchema = telecentreSchema.omit({ id: true, version: true, partnerId: true });
export type TelecentreContent = z.infer<typeof telecentreContentSchema>;

/** French labels of the fields of a telecentre, as the form shows them. */
export const TELECENTRE_FIELD_LABELS: FieldLabels = {
  name: 'Nom',
  communeCode: 'Commune',
  status: 'État',
  openedOn: 'Ouverture',
  closedOn: 'Fermeture',
  'seats.openSpace': 'Places en espace partagé',
  'seats.office': 'Places en bureau fermé',
  'seats.meeting': 'Places en salle de réunion',
  tariffs: 'Tarifs',
  'tariffs.half_day': 'Tarif à la demi-journée',
  'tariffs.day': 'Tarif à la journée',
  'tariffs.week': 'Tarif à la semaine',
  'tariffs.month': 'Tarif au mois',
  users: 'Usagers réels',
  usersOn: 'Date du décompte',
  speciality: 'Spécialité',
  note: 'Note',
  sources: 'Sources',
};

/** Problems that no single field shows: a closing before the opening, a negative tariff, a state its dates contradict. */
export function checkTelecentreContent(content: TelecentreContent): Problem[] {
  const { openedOn, closedOn, status, tariffs } = content;
  const problems: Problem[] = tariffPeriodSchema.options
    .filter((period) => (tariffs[period]?.amountCents ?? 0) < 0)
    .map((period) => ({
      field: `tariffs.${period}`,
      message: `Tarif, ${TARIFF_PERIOD_LABELS[period].toLowerCase()}\u00A0: au moins 0\u00A0€.`,
    }));
  if (openedOn !== null && closedOn !== null && isBefore(closedOn, openedOn)) {
    problems.push({ field: 'closedOn', message: 'Fermeture\u00A0: elle ne peut pas précéder l’ouverture.' });
  }
  if (closedOn !== null && status !== 'closed') {
    problems.push({ field: 'closedOn', message: 'Fermeture\u00A0: seul un télécentre fermé en a une.' });
  }
  return problems;
}
