import {
  EVIDENCE_KIND_LABELS,
  evidenceKindSchema,
  RESPONDENT_ROLE_LABELS,
  respondentRoleSchema,
  WEEKLY_DAYS,
  type Evidence,
} from '@maceo/domain/operations/evidence';
import {
  formatEntry,
  toNumber,
  toOptional,
  toRows,
  toText,
  type Entries,
  type Field,
  type Option,
  type Section,
} from '#lib/record-form.ts';
import { STANDING_OPTIONS } from '#lib/source-entry.ts';

/** The form of a piece of evidence. */

const NUMBERS = ['value', 'low', 'high', 'daysGranted', 'daysEffective'] as const;
const COUNTS = ['eligibleCount', 'teleworkerCount'] as const;
const DISTANCES = ['mean', 'min', 'max'] as const;

/** Field of the number of teleworkers for a number of days a week. */
const toDaysField = (days: number) => `days-${days}`;

const QUALITY_OPTIONS: Option[] = [
  { value: 'A', label: 'A – mesuré, complet' },
  { value: 'B', label: 'B – mesuré, partiel' },
  { value: 'C', label: 'C – rapporté' },
  { value: 'D', label: 'D – indicatif' },
];

function listWhat(organisations: Option[]): Section {
  return {
    title: 'L’observation',
    fields: [
      { id: 'measure', label: 'Ce qui est observé', kind: 'text' },
      {
        id: 'kind',
        label: 'Obtention',
        kind: 'select',
        options: evidenceKindSchema.options.map((value) => ({ value, label: EVIDENCE_KIND_LABELS[value] })),
      },
      {
        id: 'respondentRole',
        label: 'Qui répond',
        hint: 'Les avis ne se mélangent pas d’un répondant à l’autre\u00A0: un élément par répondant.',
        kind: 'select',
        options: respondentRoleSchema.options.map((value) => ({
          value,
          label: RESPONDENT_ROLE_LABELS[value],
        })),
      },
      {
        id: 'organisationId',
        label: 'Organisation',
        kind: 'select',
        options: [{ value: '', label: 'celle de l’opération, ou non précisée' }, ...organisations],
      },
      {
        id: 'measuredOn',
        label: 'Date de l’observation',
        hint: '2011, 2011-06 ou 2011-06-15.',
        kind: 'date',
      },
      { id: 'value', label: 'Valeur', kind: 'number' },
      { id: 'low', label: 'De', kind: 'number' },
      { id: 'high', label: 'À', kind: 'number' },
      { id: 'unit', label: 'Unité', hint: 'km, agents, jours par semaine…', kind: 'text' },
    ],
  };
}

const ADOPTION: Section = {
  title: 'Recours au télétravail',
  hint: 'Un taux de recours se rapporte à tous les agents dont le poste se télétravaille, volontaires ou non.',
  fields: [
    {
      id: 'eligibleCount',
      label: 'Effectif éligible',
      hint: 'Agents dont le poste se télétravaille.',
      kind: 'number',
    },
    { id: 'teleworkerCount', label: 'Télétravailleurs', hint: 'Parmi les éligibles.', kind: 'number' },
    {
      id: 'volunteersOnly',
      label: 'Seuls des volontaires pouvaient entrer dans l’action',
      kind: 'check',
    },
    { id: 'daysGranted', label: 'Jours accordés par semaine', hint: 'En moyenne.', kind: 'number' },
    { id: 'daysEffective', label: 'Jours effectifs par semaine', hint: 'En moyenne.', kind: 'number' },
  ],
};

const DAYS: Section = {
  title: 'Répartition par nombre de jours',
  hint: 'Nombre de télétravailleurs, pour chaque nombre de jours par semaine.',
  fields: WEEKLY_DAYS.map((days): Field => ({
    id: toDaysField(days),
    label: `${formatEntry(days)}\u00A0${days < 2 ? 'jour' : 'jours'}`,
    kind: 'number',
  })),
};

const DISTANCE: Section = {
  title: 'Distance domicile-travail',
  hint: 'Aller simple, en kilomètres. Les volontaires habitent souvent loin\u00A0: la moyenne ne suffit pas.',
  fields: [
    { id: 'distanceKm.mean', label: 'Moyenne', kind: 'number' },
    { id: 'distanceKm.min', label: 'La plus courte', kind: 'number' },
    { id: 'distanceKm.max', label: 'La plus longue', kind: 'number' },
  ],
};

const WORDS: Section = {
  title: 'Ce qui en est dit',
  hint: 'Des propos, pas de note\u00A0: ils restent rattachés à qui répond.',
  fields: [
    {
      id: 'perceptions',
      label: 'Propos',
      kind: 'rows',
      addLabel: 'Ajouter un propos',
      columns: [
        { id: 'theme', label: 'Thème', kind: 'text' },
        { id: 'statement', label: 'Propos', kind: 'area' },
      ],
    },
    { id: 'note', label: 'Note', kind: 'area' },
  ],
};

const ORIGIN: Section = {
  title: 'Source, qualité, diffusion',
  fields: [
    { id: 'source.publisher', label: 'Éditeur', kind: 'text' },
    { id: 'source.title', label: 'Titre', kind: 'text' },
    { id: 'source.date', label: 'Date', kind: 'date' },
    { id: 'source.url', label: 'Adresse', kind: 'text' },
    { id: 'source.standing', label: 'Statut', kind: 'select', options: STANDING_OPTIONS },
    { id: 'quality', label: 'Qualité', kind: 'select', options: QUALITY_OPTIONS },
    {
      id: 'confidentiality',
      label: 'Diffusion',
      hint: 'Restreint\u00A0: compte dans une hypothèse, n’apparaît sur aucune page publique.',
      kind: 'select',
      options: [
        { value: 'restricted', label: 'restreint' },
        { value: 'open', label: 'ouvert' },
      ],
    },
  ],
};

/** The form of a piece of evidence, section by section. */
export function listEvidenceSections(organisations: Option[]): Section[] {
  return [listWhat(organisations), ADOPTION, DAYS, DISTANCE, WORDS, ORIGIN];
}

/** A piece of evidence as it is put into the form. */
export function toEvidenceEntries(evidence: Evidence): Entries {
  const { source, distanceKm, daysDistribution } = evidence;
  const countDays = (days: number) => daysDistribution.find((row) => row.days === days)?.teleworkers ?? null;
  return {
    ...{ measure: evidence.measure, kind: evidence.kind, unit: evidence.unit },
    ...{ respondentRole: evidence.respondentRole, organisationId: evidence.organisationId ?? '' },
    ...{ measuredOn: evidence.measuredOn ?? '', volunteersOnly: evidence.volunteersOnly },
    ...Object.fromEntries([...NUMBERS, ...COUNTS].map((id) => [id, formatEntry(evidence[id])])),
    ...Object.fromEntries(WEEKLY_DAYS.map((days) => [toDaysField(days), formatEntry(countDays(days))])),
    ...Object.fromEntries(DISTANCES.map((id) => [`distanceKm.${id}`, formatEntry(distanceKm?.[id] ?? null)])),
    perceptions: evidence.perceptions.map(({ theme, statement }) => ({ theme, statement })),
    note: evidence.note ?? '',
    ...{ 'source.publisher': source.publisher, 'source.title': source.title },
    ...{ 'source.date': source.date ?? '', 'source.url': source.url ?? '' },
    ...{ 'source.standing': source.standing, quality: evidence.quality },
    confidentiality: evidence.confidentiality,
  };
}

/** A piece of evidence of which nothing is typed yet: restricted until someone opens it. */
export const NEW_EVIDENCE_ENTRIES: Entries = {
  ...{ measure: '', kind: 'adoption', unit: '', respondentRole: 'employer_file', organisationId: '' },
  ...{ measuredOn: '', volunteersOnly: false, perceptions: [], note: '' },
  ...Object.fromEntries([...NUMBERS, ...COUNTS].map((id) => [id, ''])),
  ...Object.fromEntries(WEEKLY_DAYS.map((days) => [toDaysField(days), ''])),
  ...Object.fromEntries(DISTANCES.map((id) => [`distanceKm.${id}`, ''])),
  ...{ 'source.publisher': '', 'source.title': '', 'source.date': '', 'source.url': '' },
  ...{ 'source.standing': 'verified', quality: 'B', confidentiality: 'restricted' },
};

/** What is typed, as the API reads it: null where nothing is said, NaN where a number is none. */
export function toEvidenceContent(entries: Entries): Record<string, unknown> {
  const read = (id: string) => toNumber(toText(entries, id));
  const distances = DISTANCES.map((id) => [id, read(`distanceKm.${id}`)] as const);
  const isFar = distances.some(([, value]) => value !== null);
  return {
    measure: toText(entries, 'measure').trim(),
    kind: toText(entries, 'kind'),
    unit: toText(entries, 'unit').trim(),
    respondentRole: toText(entries, 'respondentRole'),
    organisationId: toOptional(toText(entries, 'organisationId')),
    measuredOn: toOptional(toText(entries, 'measuredOn')),
    volunteersOnly: entries.volunteersOnly === true,
    ...Object.fromEntries([...NUMBERS, ...COUNTS].map((id) => [id, read(id)])),
    daysDistribution: WEEKLY_DAYS.map((days) => ({ days, teleworkers: read(toDaysField(days)) })).filter(
      ({ teleworkers }) => teleworkers !== null,
    ),
    distanceKm: isFar ? Object.fromEntries(distances) : null,
    perceptions: toRows(entries, 'perceptions').map((row) => ({
      theme: row.theme.trim(),
      statement: row.statement.trim(),
    })),
    note: toOptional(toText(entries, 'note')),
    source: {
      publisher: toText(entries, 'source.publisher').trim(),
      title: toText(entries, 'source.title').trim(),
      date: toOptional(toText(entries, 'source.date')),
      url: toOptional(toText(entries, 'source.url')),
      standing: toText(entries, 'source.standing'),
    },
    quality: toText(entries, 'quality'),
    confidentiality: toText(entries, 'confidentiality'),
  };
}
