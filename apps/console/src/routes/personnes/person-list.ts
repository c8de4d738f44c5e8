import { PERSON_STATE_LABELS, type Person } from '@maceo/domain/people/person';
import { ROLE_LABELS, roleSchema } from '@maceo/domain/people/role';
import { formatPartialDate } from '#lib/format-date.ts';
import { toCell, toUnknownCell, type ListColumn, type ListRow } from '#lib/list-table.ts';
import type { Tone } from '#lib/ui/StatusTag.svelte';

/** How the state of a person's access is coloured; its label says it too. */
export const PERSON_TONES: Record<Person['state'], Tone> = {
  invited: 'warning',
  active: 'success',
  ended: 'danger',
  erased: 'neutral',
};

/** The list of people with an access. */
export const PERSON_COLUMNS: ListColumn[] = [
  { key: 'nom', label: 'Nom' },
  { key: 'role', label: 'Rôle', facet: 'Tous' },
  { key: 'partenaire', label: 'Partenaire', facet: 'Tous' },
  { key: 'acces', label: 'Accès', facet: 'Tous' },
  { key: 'fin', label: 'Dernier jour' },
  { key: 'mission', label: 'Mission', isExportOnly: true },
];

/** People as lines of their list; `partners` gives the names of those they may belong to. */
export function toPersonRows(
  people: readonly Person[],
  partners: readonly { id: string; name: string }[],
  toHref: (id: string) => string,
): ListRow[] {
  const states = Object.keys(PERSON_STATE_LABELS);
  return people.map(({ id, name, email, role, partnerId, state, accessEndsOn, engagementScope }) => {
    const partner = partners.find((one) => one.id === partnerId)?.name;
    return {
      key: id,
      cells: {
        nom: toCell(name, { href: toHref(id), note: state === 'erased' ? undefined : email }),
        role: toCell(ROLE_LABELS[role], { order: roleSchema.options.indexOf(role) }),
        partenaire: partner === undefined ? toUnknownCell('aucun') : toCell(partner),
        acces: toCell(PERSON_STATE_LABELS[state], {
          order: states.indexOf(state),
          tone: PERSON_TONES[state],
        }),
        fin:
          accessEndsOn === null
            ? toUnknownCell('sans terme')
            : toCell(formatPartialDate(accessEndsOn), { order: accessEndsOn }),
        mission: engagementScope === null ? toUnknownCell('aucune') : toCell(engagementScope),
      },
    };
  });
}
