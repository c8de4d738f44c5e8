import {
  SEAT_KIND_LABELS,
  seatKindSchema,
  TARIFF_PERIOD_LABELS,
  tariffPeriodSchema,
  TELECENTRE_STATUS_LABELS,
  telecentreStatusSchema,
  type Telecentre,
} from '@maceo/domain/telecentres/telecentre';
import { findPlaces } from '#lib/find-places.ts';
import {
  formatCents,
  formatEntry,
  toCents,
  toNumber,
  toOptional,
  toRows,
  toText,
  toValues,
  type Entries,
  type Option,
  type Section,
} from '#lib/record-form.ts';
import { SOURCES_FIELD, toSourceContent, toSourceRow } from '#lib/source-entry.ts';

/** The form of a telecentre: name, commune and state are needed. */

const DATE_HINT = '2011, 2011-06 ou 2011-06-15.';

const SEATS: Section = {
  title: 'Places et usagers',
  hint: 'Vide\u00A0: non communiqué, ce qui n’est pas 0.',
  fields: [
    ...seatKindSchema.options.map((kind) => ({
      id: `seats.${kind}`,
      label: SEAT_KIND_LABELS[kind],
      kind: 'number' as const,
    })),
    {
      id: 'users',
      label: 'Usagers réels',
      hint: 'Ceux qui viennent, pas ceux qui ont signé.',
      kind: 'number',
    },
    { id: 'usersOn', label: 'Date du décompte', hint: DATE_HINT, kind: 'date' },
  ],
};

const TARIFFS: Section = {
  title: 'Tarifs, en euros TTC',
  hint: '0 pour gratuit, vide pour non communiqué.',
  fields: tariffPeriodSchema.options.map((period) => ({
    id: `tariffs.${period}`,
    label: TARIFF_PERIOD_LABELS[period],
    kind: 'number',
  })),
};

/** The form of a telecentre, section by section; `places` names the commune already chosen. */
export function listTelecentreSections(places: Option[]): Section[] {
  return [
    {
      title: 'L’essentiel',
      fields: [
        { id: 'name', label: 'Nom', kind: 'text' },
        {
          id: 'status',
          label: 'État',
          kind: 'select',
          options: telecentreStatusSchema.options.map((value) => ({
            value,
            label: TELECENTRE_STATUS_LABELS[value],
          })),
        },
        {
          id: 'communeCode',
          label: 'Commune',
          kind: 'picker',
          options: places,
          find: (text) => findPlaces(text, 'commune'),
          max: 1,
        },
        { id: 'openedOn', label: 'Ouverture', hint: DATE_HINT, kind: 'date' },
        { id: 'closedOn', label: 'Fermeture', hint: DATE_HINT, kind: 'date' },
        { id: 'speciality', label: 'Spécialité', kind: 'text' },
      ],
    },
    SEATS,
    TARIFFS,
    { title: 'Note et sources', fields: [{ id: 'note', label: 'Note', kind: 'area' }, SOURCES_FIELD] },
  ];
}

/** A telecentre as it is put into the form. */
export function toTelecentreEntries(telecentre: Telecentre): Entries {
  return {
    ...{ name: telecentre.name, status: telecentre.status },
    communeCode: [`commune ${telecentre.communeCode}`],
    ...{ openedOn: telecentre.openedOn ?? '', closedOn: telecentre.closedOn ?? '' },
    ...{ speciality: telecentre.speciality ?? '', note: telecentre.note ?? '' },
    ...Object.fromEntries(
      seatKindSchema.options.map((kind) => [`seats.${kind}`, formatEntry(telecentre.seats[kind])]),
    ),
    ...{ users: formatEntry(telecentre.users), usersOn: telecentre.usersOn ?? '' },
    ...Object.fromEntries(
      tariffPeriodSchema.options.map((period) => [
        `tariffs.${period}`,
        formatCents(telecentre.tariffs[period]?.amountCents ?? null),
      ]),
    ),
    sources: telecentre.sources.map(toSourceRow),
  };
}

/** A telecentre of which nothing is typed yet. */
export const NEW_TELECENTRE_ENTRIES: Entries = {
  ...{ name: '', status: 'projected', communeCode: [], openedOn: '', closedOn: '', speciality: '', note: '' },
  ...Object.fromEntries(seatKindSchema.options.map((kind) => [`seats.${kind}`, ''])),
  ...Object.fromEntries(tariffPeriodSchema.options.map((period) => [`tariffs.${period}`, ''])),
  ...{ users: '', usersOn: '', sources: [] },
};

/** What is typed, as the API reads it: null where nothing is said, NaN where a number is none. */
export function toTelecentreContent(entries: Entries): Record<string, unknown> {
  const tariffs = tariffPeriodSchema.options
    .map((period) => [period, toCents(toText(entries, `tariffs.${period}`))] as const)
    .filter(([, amountCents]) => amountCents !== null)
    .map(([period, amountCents]) => [period, { amountCents, taxBasis: 'TTC' }]);
  return {
    name: toText(entries, 'name').trim(),
    status: toText(entries, 'status'),
    communeCode: toValues(entries, 'communeCode')[0]?.replace('commune ', '') ?? '',
    openedOn: toOptional(toText(entries, 'openedOn')),
    closedOn: toOptional(toText(entries, 'closedOn')),
    speciality: toOptional(toText(entries, 'speciality')),
    note: toOptional(toText(entries, 'note')),
    seats: Object.fromEntries(
      seatKindSchema.options.map((kind) => [kind, toNumber(toText(entries, `seats.${kind}`))]),
    ),
    users: toNumber(toText(entries, 'users')),
    usersOn: toOptional(toText(entries, 'usersOn')),
    tariffs: Object.fromEntries(tariffs),
    sources: toRows(entries, 'sources').map(toSourceContent),
  };
}
