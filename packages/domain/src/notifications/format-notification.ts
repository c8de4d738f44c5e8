import { findHypothesisParameter } from '../hypotheses/hypothesis-parameter.ts';
import { PARAMETERS } from '../scenarios/parameter-catalogue.ts';
import type { About, AboutKind, Notification, NotificationKind } from './notification.ts';

/** A commented thing, with its article. */
const COMMENTED: Record<AboutKind, string> = {
  operation: 'l’opération',
  evidence: 'l’observation',
  hypothesis: 'l’hypothèse',
  scenario: 'le scénario',
  experience_sheet: 'la fiche d’expérience',
  partner: 'l’espace du partenaire',
  funding_plan: 'le plan de financement',
  run: 'l’exécution',
  user: 'l’accès',
};

const DAY = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });

/** « le 1er décembre 2026 » of an ISO day. */
function formatEnd(day: string | null): string {
  return day === null ? 'bientôt' : `le ${DAY.format(new Date(day)).replace(/^1 /, '1er ')}`;
}

type Told = Notification & { who: string; readerId: string };

/** Exhaustive: the compiler names this table when a kind is added. */
const ACTS: Record<NotificationKind, (told: Told) => string> = {
  comment: ({ who, about }) => `${who} a commenté ${COMMENTED[about.kind]}`,
  'evidence-submitted': ({ who }) => `${who} soumet à validation l’observation`,
  'evidence-validated': ({ who }) => `${who} a validé l’observation`,
  'evidence-rejected': ({ who }) => `${who} a refusé l’observation`,
  'hypothesis-proposed': ({ who }) => `${who} propose une hypothèse`,
  'hypothesis-reviewed': ({ who }) => `${who} a relu votre hypothèse`,
  'hypothesis-adopted': ({ who }) => `${who} a retenu votre hypothèse`,
  'hypothesis-deprecated': ({ who }) => `${who} a abandonné votre hypothèse`,
  'scenario-submitted': ({ who }) => `${who} soumet à relecture le scénario`,
  'scenario-validated': ({ who }) => `${who} a validé le scénario`,
  'scenario-returned': ({ who }) => `${who} a renvoyé en brouillon le scénario`,
  'run-succeeded': () => 'Votre calcul est terminé',
  'run-failed': () => 'Votre calcul a échoué',
  'run-cancelled': ({ who }) => `${who} a annulé votre calcul`,
  'access-ending': ({ about, detail, readerId }) =>
    `${about.id === readerId ? 'Votre' : 'Un'} accès à la console prend fin ${formatEnd(detail)}`,
  'agreement-ending': ({ detail }) => `Une convention prend fin ${formatEnd(detail)}`,
};

/** What happened, up to the name of the thing, which stands after it: « Léa Martin a commenté l’opération ». */
export function formatAct(notification: Notification, readerId: string): string {
  const who = notification.actorName ?? 'Le système';
  return ACTS[notification.kind]({ ...notification, who, readerId });
}

/** The name of the thing: that of a hypothesis is its parameter's label; « sans titre » when there is none. */
export function formatAboutTitle({ kind, title }: About): string {
  const parameter = kind === 'hypothesis' ? findHypothesisParameter(title) : undefined;
  return parameter === undefined ? title || 'sans titre' : PARAMETERS[parameter].label;
}

/** What is told with it: the words of a comment, the reason of a refusal; null when there is nothing. */
export function formatDetail({ kind, detail }: Notification): string | null {
  switch (kind) {
    case 'comment':
      return detail ?? 'Ce commentaire a été retiré depuis.';
    case 'evidence-rejected':
    case 'hypothesis-deprecated':
    case 'scenario-returned':
      return detail === null ? null : `Motif\u00A0: ${detail}`;
    case 'run-failed':
      return detail;
    default:
      return null;
  }
}
