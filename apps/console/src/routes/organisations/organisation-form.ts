import {
  SIZE_CLASS_LABELS,
  sizeClassSchema,
  type Organisation,
} from '@maceo/domain/organisations/organisation';
import { formatEmployerId } from '@maceo/domain/organisations/employer-id';
import { NOMENCLATURE_LABELS, nomenclatureSchema } from '@maceo/domain/organisations/sector';
import { toOptional, toText, type Entries, type Section } from '#lib/record-form.ts';

/** The form of an organisation: only the name is needed. */
export const ORGANISATION_SECTIONS: Section[] = [
  {
    title: 'Identité',
    hint: 'Seul le nom est nécessaire.',
    fields: [
      { id: 'name', label: 'Nom', kind: 'text' },
      { id: 'siren', label: 'SIREN', hint: '9\u00A0chiffres, espaces acceptés.', kind: 'text' },
      { id: 'siret', label: 'SIRET', hint: '14\u00A0chiffres, espaces acceptés.', kind: 'text' },
      {
        id: 'sizeClass',
        label: 'Effectif',
        kind: 'select',
        options: [
          { value: '', label: 'non communiqué' },
          ...sizeClassSchema.options.map((value) => ({ value, label: SIZE_CLASS_LABELS[value] })),
        ],
      },
    ],
  },
  {
    title: 'Activité',
    hint: 'Un code d’activité se lit toujours avec sa nomenclature\u00A0: la NAF\u00A02025 remplace la NAF rév.\u00A02 au 1er\u00A0janvier 2027.',
    fields: [
      { id: 'sector.code', label: 'Code d’activité', hint: '84.11Z, 62 ou J.', kind: 'text' },
      {
        id: 'sector.nomenclature',
        label: 'Nomenclature',
        kind: 'select',
        options: nomenclatureSchema.options.map((value) => ({ value, label: NOMENCLATURE_LABELS[value] })),
      },
    ],
  },
  {
    title: 'Public ou privé',
    hint: 'Se déduit de la catégorie juridique\u00A0: les catégories 4 et 7 sont publiques. Une correction demande un motif.',
    fields: [
      {
        id: 'legalCategory',
        label: 'Catégorie juridique',
        hint: 'Quatre chiffres, comme 7220 pour un département.',
        kind: 'text',
      },
      {
        id: 'publicOverride.isPublic',
        label: 'Public ou privé',
        kind: 'select',
        options: [
          { value: '', label: 'd’après la catégorie juridique' },
          { value: 'public', label: 'corriger\u00A0: public' },
          { value: 'private', label: 'corriger\u00A0: privé' },
        ],
      },
      { id: 'publicOverride.reason', label: 'Motif de la correction', kind: 'text' },
    ],
  },
];

function toOverrideEntries(publicOverride: Organisation['publicOverride']): Entries {
  if (publicOverride === null) return { 'publicOverride.isPublic': '', 'publicOverride.reason': '' };
  const { isPublic, reason } = publicOverride;
  return { 'publicOverride.isPublic': isPublic ? 'public' : 'private', 'publicOverride.reason': reason };
}

function formatId(digits: string | null): string {
  return digits === null ? '' : formatEmployerId(digits);
}

/** An organisation as it is put into the form. */
export function toOrganisationEntries(organisation: Organisation): Entries {
  const { publicOverride, sector, siren, siret } = organisation;
  return {
    name: organisation.name,
    siren: formatId(siren),
    siret: formatId(siret),
    sizeClass: organisation.sizeClass ?? '',
    'sector.code': sector?.code ?? '',
    'sector.nomenclature': sector?.nomenclature ?? 'NAF_REV2',
    legalCategory: organisation.legalCategory ?? '',
    ...toOverrideEntries(publicOverride),
  };
}

/** An organisation of which nothing is typed yet. */
export const NEW_ORGANISATION_ENTRIES: Entries = {
  ...{ name: '', siren: '', siret: '', sizeClass: '', 'sector.code': '', 'sector.nomenclature': 'NAF_REV2' },
  ...{ legalCategory: '', 'publicOverride.isPublic': '', 'publicOverride.reason': '' },
};

/** What is typed, as the API reads it. */
export function toOrganisationContent(entries: Entries): Record<string, unknown> {
  const code = toOptional(toText(entries, 'sector.code'));
  const override = toText(entries, 'publicOverride.isPublic');
  const reason = toText(entries, 'publicOverride.reason').trim();
  return {
    name: toText(entries, 'name').trim(),
    siren: toOptional(toText(entries, 'siren')),
    siret: toOptional(toText(entries, 'siret')),
    sizeClass: toOptional(toText(entries, 'sizeClass')),
    sector: code === null ? null : { code, nomenclature: toText(entries, 'sector.nomenclature') },
    legalCategory: toOptional(toText(entries, 'legalCategory')),
    publicOverride: override === '' ? null : { isPublic: override === 'public', reason },
  };
}
