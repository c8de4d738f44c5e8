import { describeRefusal } from '@maceo/domain/describe-refusal';
import type { Belonging } from '@maceo/domain/people/engagement';
import {
  CONTRIBUTOR_ROLES,
  findNewOwner,
  isFieldOwner,
  PUBLISHER_ROLES,
  type Actor,
  type Belonger,
} from '@maceo/domain/people/role';

/**
 * Why a person's role closes a button, as a French sentence; null when the role lets them act. The API holds the rule
 * and refuses on its own: this only says so before the click.
 */

/** Why the person may not make results public: the operator alone does. */
export function whyNotPublishAs(actor: Pick<Actor, 'role'>): string | null {
  return PUBLISHER_ROLES.includes(actor.role)
    ? null
    : 'La publication est réservée à l’opérateur de l’étude\u00A0: votre rôle ne la permet pas.';
}

/** Why the person may not enter field sheets of their own: they only read, or belong to no partner. */
export function whyNotEnter(actor: Belonger): string | null {
  return whyNotEnterFor(actor, { partnerId: findNewOwner(actor) });
}

/** Why the person may not enter or change a field sheet of a partner (null = the operator's), or of an operation. */
export function whyNotEnterFor(actor: Belonger, { partnerId, operationId }: Belonging): string | null {
  if (!CONTRIBUTOR_ROLES.includes(actor.role)) {
    return 'Votre rôle permet de lire cette fiche, pas de la modifier.';
  }
  return isFieldOwner(actor, { partnerId, operationId }) ? null : describeRefusal({ kind: 'not-owner' });
}
