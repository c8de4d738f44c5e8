import type { Problem } from '../problem.ts';
import { checkEngagementReach, type EngagementReach } from './engagement.ts';
import { isOperator, type Role } from './role.ts';

/**
 * People who may sign in, as an administrator sees them. A consulting firm's access is an engagement: a scope in words
 * and a last day; from the day after, sessions stop and what the person signed stays signed.
 */

/** Where a person stands: no password chosen yet, may sign in, access over, or personal data erased. */
export type PersonState = 'invited' | 'active' | 'ended' | 'erased';

/** French label of where a person stands. */
export const PERSON_STATE_LABELS: Record<PersonState, string> = {
  invited: 'Invitation envoyée',
  active: 'Accès ouvert',
  ended: 'Accès terminé',
  erased: 'Données effacées',
};

/**
 * What an administrator gives a person. `partnerId` null = the operator's people; `engagementScope` says in words what
 * a firm is engaged for and `engagementReach` bounds what it sees; `accessEndsOn` is the last day of access (ISO, null = no end).
 */
export interface PersonAccess {
  role: Role;
  partnerId: string | null;
  engagementScope: string | null;
  engagementReach: EngagementReach | null;
  accessEndsOn: string | null;
}

/** A person as listed; name and address are placeholders once erased. */
export interface Person extends PersonAccess {
  id: string;
  name: string;
  email: string;
  state: PersonState;
}

/** Whether an access is over on a day: its last day is before. */
export function isAccessEnded(accessEndsOn: string | null, today: string): boolean {
  return accessEndsOn !== null && accessEndsOn < today;
}

/** Problems of an access: a partner's people need a partner and the operator's none, a firm a scope and a last day. */
export function checkAccess(access: PersonAccess, today: string): Problem[] {
  const { role, partnerId, engagementScope, accessEndsOn } = access;
  const isPartnerRole = role === 'partner_lead' || role === 'partner_contributor';
  const isFirm = role === 'consultant';
  const rules: [boolean, Problem][] = [
    [
      isPartnerRole && partnerId === null,
      { field: 'partnerId', message: 'Partenaire\u00A0: choisissez celui auquel la personne appartient.' },
    ],
    [
      isOperator({ role }) && partnerId !== null,
      { field: 'partnerId', message: 'Partenaire\u00A0: les personnes de l’opérateur n’en ont pas.' },
    ],
    [
      isFirm && (engagementScope ?? '').trim() === '',
      { field: 'engagementScope', message: 'Mission\u00A0: dites ce pour quoi le cabinet est engagé.' },
    ],
    [
      isFirm && accessEndsOn === null,
      { field: 'accessEndsOn', message: 'Dernier jour d’accès\u00A0: un cabinet en a toujours un.' },
    ],
    [
      isAccessEnded(accessEndsOn, today),
      {
        field: 'accessEndsOn',
        message: 'Dernier jour d’accès\u00A0: entrez aujourd’hui ou un jour à venir.',
      },
    ],
  ];
  return [
    ...rules.filter(([fails]) => fails).map(([, problem]) => problem),
    ...checkEngagementReach(access.engagementReach, { isFirm, partnerId }),
  ];
}
