import type { Actor, Role } from '@maceo/domain/people/role';

/**
 * Why a person's role closes a button, as a French sentence; null when the role lets them act. The API holds the rule
 * and refuses on its own: this only says so before the click.
 */

const DRAFTERS: readonly Role[] = ['operator_admin', 'operator_editor', 'partner_lead', 'consultant'];
const PUBLISHERS: readonly Role[] = ['operator_admin', 'operator_editor'];

/** Why the person may not edit levers and start runs. */
export function whyNotDraft(actor: Pick<Actor, 'role'>): string | null {
  return DRAFTERS.includes(actor.role)
    ? null
    : 'Votre rôle permet de lire les scénarios, pas de les modifier ni de les calculer.';
}

/** Why the person may not make results public: the operator alone does. */
export function whyNotPublishAs(actor: Pick<Actor, 'role'>): string | null {
  return PUBLISHERS.includes(actor.role)
    ? null
    : 'La publication est réservée à l’opérateur de l’étude\u00A0: votre rôle ne la permet pas.';
}
