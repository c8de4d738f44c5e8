import { REMOVED_COMMENT_DAYS } from '../comments/comment.ts';
import { NOTIFICATION_DAYS } from '../notifications/notification.ts';

/**
 * How long each kind of personal data is kept, and what becomes of it then. The server applies it, the console and the
 * legal notice print it: what they say is what is done.
 */

/** One kind of personal data. `days` null = as long as what it belongs to; `isAssumed` = nobody has decided it yet. */
export interface RetentionRule {
  label: string;
  data: string;
  purpose: string;
  days: number | null;
  /** From when the days count, or as long as what. */
  from: string;
  end: string;
  isAssumed: boolean;
}

/** The kinds, by stable id. Source: RGPD, article 5, 1 e); the durations are ours unless a session or a link sets them. */
export const RETENTION = {
  ended_access: {
    label: 'Comptes dont l’accès a pris fin',
    data: 'nom, adresse électronique, rôle',
    purpose: 'rouvrir l’accès à la même personne, répondre de ce qu’elle a signé',
    // Assumption (MACEO): two years, the time of an evaluation after a mission.
    days: 730,
    from: 'le dernier jour d’accès',
    end: 'effacés\u202F; ce qui a été signé le reste, sans nom',
    isAssumed: true,
  },
  unused_account: {
    label: 'Invitations restées sans suite',
    data: 'nom, adresse électronique, rôle',
    purpose: 'renvoyer le lien à qui l’a perdu',
    // Assumption (MACEO): a season.
    days: 90,
    from: 'l’échéance du dernier lien',
    end: 'effacées',
    isAssumed: true,
  },
  session: {
    label: 'Sessions de la console',
    data: 'identifiant de session, adresse réseau, navigateur',
    purpose: 'rester connecté',
    // Source: the sign-in service's own setting (create-auth.ts).
    days: 7,
    from: 'la dernière connexion',
    end: 'supprimées',
    isAssumed: false,
  },
  notification: {
    label: 'Notifications',
    data: 'qui a fait quoi, pour qui',
    purpose: 'savoir ce qui s’est passé',
    days: NOTIFICATION_DAYS,
    from: 'l’envoi',
    end: 'supprimées',
    isAssumed: true,
  },
  removed_comment: {
    label: 'Commentaires retirés',
    data: 'texte, auteur',
    purpose: 'permettre de revenir sur le retrait',
    days: REMOVED_COMMENT_DAYS,
    from: 'le retrait',
    end: 'supprimés',
    isAssumed: true,
  },
  comment: {
    label: 'Commentaires',
    data: 'texte, auteur',
    purpose: 'suivre une discussion',
    days: null,
    from: 'l’étude dure',
    end: 'archivés\u202F; le nom s’efface avec celui de la personne',
    isAssumed: true,
  },
  sign_in_attempt: {
    label: 'Essais de connexion',
    data: 'adresse réseau, nombre d’essais',
    purpose: 'ralentir qui cherche un mot de passe',
    // Assumption (MACEO): a day, where the limit itself counts by the minute.
    days: 1,
    from: 'le dernier essai',
    end: 'supprimés',
    isAssumed: true,
  },
  import_file: {
    label: 'Fichiers importés',
    data: 'ce que le tableau contient',
    purpose: 'relire un import qui pose question',
    // Assumption (MACEO): a year, from one campaign of entries to the next.
    days: 365,
    from: 'la fin de l’import (écrit, annulé ou échoué\u202F; un import en attente garde son fichier)',
    end: 'fichier supprimé\u202F; les lignes lues et ce qu’elles ont changé restent à l’historique',
    isAssumed: true,
  },
  sheet_contact: {
    label: 'Contact d’une fiche d’expérience',
    data: 'nom, fonction, coordonnées',
    purpose: 'joindre qui a mené l’action',
    days: null,
    from: 'la fiche existe',
    end: 'retiré, et à tout moment à la demande de la personne\u202F; publié seulement avec son accord daté',
    isAssumed: false,
  },
  journal: {
    label: 'Journal des actes',
    data: 'identifiant de la personne, acte, date, motif, mission d’un cabinet',
    purpose: 'prouver la neutralité de l’étude',
    days: null,
    from: 'l’étude dure',
    end: 'archivé\u202F; le nom s’efface avec celui de la personne, l’acte reste',
    isAssumed: true,
  },
} as const satisfies Record<string, RetentionRule>;

/** Stable id of a kind of personal data. */
export type RetentionId = keyof typeof RETENTION;

const DAY_MS = 86_400_000;

/** The instant before which data of a kind are let go; undefined where no number of days is set. */
export function computeRetentionLimit(id: RetentionId, now: Date): Date | undefined {
  const { days }: RetentionRule = RETENTION[id];
  return days === null ? undefined : new Date(now.getTime() - days * DAY_MS);
}

/** The day (ISO) on which a person whose access ends is erased; null while it has no end. */
export function computeErasureDay(accessEndsOn: string | null): string | null {
  if (accessEndsOn === null) return null;
  const end = new Date(`${accessEndsOn}T00:00:00Z`).getTime() + (RETENTION.ended_access.days + 1) * DAY_MS;
  return new Date(end).toISOString().slice(0, 10);
}

/** « 730 jours après le dernier jour d’accès », or « tant que la fiche existe ». */
export function formatRetention({ days, from }: RetentionRule): string {
  return days === null ? `tant que ${from}` : `${days}\u00A0jours après ${from}`;
}
