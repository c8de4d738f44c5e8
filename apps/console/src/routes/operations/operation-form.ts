import { FACET_LABELS, facetSchema } from '@maceo/domain/operations/facets';
import {
  OPERATION_TYPE_LABELS,
  OPERATION_VISIBILITY_LABELS,
  operationTypeSchema,
  operationVisibilitySchema,
  type Operation,
} from '@maceo/domain/operations/operation';
import { REGIME_LABELS, regimeSchema } from '@maceo/domain/operations/regime';
import { filterOptions, findPlaces } from '#lib/find-places.ts';
import {
  formatCents,
  formatEntry,
  toCents,
  toLines,
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

/** The form of an operation: four fields are needed, the others may stay « non communiqué ». */

const DATE_HINT = 'Année, mois ou jour\u00A0: 2011, 2011-06, 2011-06-15.';

/** « HT » or « TTC », or what is not said. */
const TAX_OPTIONS: Option[] = [
  { value: '', label: 'non précisé' },
  { value: 'HT', label: 'HT' },
  { value: 'TTC', label: 'TTC' },
];

/** What the form offers to choose from: what is recorded, and the names of the territories already chosen. */
export interface OperationChoices {
  organisations: Option[];
  telecentres: Option[];
  places: Option[];
}

function listFirst({ places }: OperationChoices): Section {
  return {
    title: 'L’essentiel',
    hint: 'Ces champs suffisent pour enregistrer une opération. Le reste peut attendre.',
    fields: [
      { id: 'title', label: 'Intitulé', kind: 'text' },
      {
        id: 'type',
        label: 'Type',
        kind: 'select',
        options: operationTypeSchema.options.map((value) => ({ value, label: OPERATION_TYPE_LABELS[value] })),
      },
      {
        id: 'visibility',
        label: 'Qui peut la lire',
        kind: 'select',
        options: operationVisibilitySchema.options.map((value) => ({
          value,
          label: OPERATION_VISIBILITY_LABELS[value],
        })),
      },
      {
        id: 'territories',
        label: 'Territoires',
        hint: 'Au moins un\u00A0: commune, intercommunalité, département, région ou massif.',
        kind: 'picker',
        options: places,
        find: (text) => findPlaces(text),
        max: 50,
      },
    ],
  };
}

function listWho({ organisations, telecentres }: OperationChoices): Section {
  return {
    title: 'Qui et quand',
    fields: [
      {
        id: 'organisationIds',
        label: 'Organisations',
        hint: 'Employeurs et organismes enregistrés sous «\u202FOrganisations\u202F».',
        kind: 'picker',
        options: organisations,
        find: async (text) => filterOptions(organisations, text),
        max: 50,
      },
      {
        id: 'telecentreIds',
        label: 'Télécentres',
        kind: 'picker',
        options: telecentres,
        find: async (text) => filterOptions(telecentres, text),
        max: 50,
      },
      { id: 'startedOn', label: 'Début', hint: DATE_HINT, kind: 'date' },
      { id: 'endedOn', label: 'Fin', hint: DATE_HINT, kind: 'date' },
      {
        id: 'regimeOverride',
        label: 'Régime',
        hint: 'Déduit des dates, sauf si l’opération est à cheval.',
        kind: 'select',
        options: [
          { value: '', label: 'd’après les dates' },
          ...regimeSchema.options.map((value) => ({ value, label: REGIME_LABELS[value] })),
        ],
      },
    ],
  };
}

const MEANS: Section = {
  title: 'Objectifs et moyens',
  fields: [
    { id: 'objectives', label: 'Objectifs', hint: 'Un par ligne.', kind: 'lines' },
    {
      id: 'cost.amountCents',
      label: 'Coût, en euros',
      hint: 'Vide\u00A0: non communiqué, ce qui n’est pas 0.',
      kind: 'number',
    },
    { id: 'cost.taxBasis', label: 'Taxes', kind: 'select', options: TAX_OPTIONS },
    {
      id: 'fullTimeEquivalents',
      label: 'Équivalents temps plein',
      hint: 'Animation comprise\u00A0: 0,5 pour un mi-temps.',
      kind: 'number',
    },
  ],
};

const USES: Section = {
  title: 'Engagements et usages',
  hint: 'Ce qui est signé se lit toujours avec ce qui est utilisé\u00A0: 150\u00A0conventions et 23\u00A0usagers disent plus que 150.',
  fields: [
    {
      id: 'commitments',
      label: 'Paires',
      kind: 'rows',
      addLabel: 'Ajouter une paire',
      columns: [
        { id: 'label', label: 'Objet', kind: 'text' },
        { id: 'signed', label: 'Signés', kind: 'number' },
        { id: 'used', label: 'Utilisés', kind: 'number' },
        { id: 'countedOn', label: 'Date du décompte', kind: 'date' },
      ],
    },
  ],
};

const FACETS: Section = {
  title: 'Les sept volets du kit',
  hint: 'Ce qu’il faut savoir pour refaire l’action ailleurs.',
  fields: facetSchema.options.map((facet) => ({
    id: `facets.${facet}`,
    label: FACET_LABELS[facet],
    kind: 'area',
  })),
};

const WORDS: Section = {
  title: 'Récit et sources',
  fields: [
    { id: 'summary', label: 'Résumé', kind: 'area' },
    { id: 'lessons', label: 'Enseignements', kind: 'area' },
    SOURCES_FIELD,
  ],
};

/** The form of an operation, section by section. */
export function listOperationSections(choices: OperationChoices): Section[] {
  return [listFirst(choices), listWho(choices), MEANS, USES, FACETS, WORDS];
}

/** An operation as it is put into the form. */
export function toOperationEntries(operation: Operation): Entries {
  return {
    title: operation.title,
    type: operation.type,
    visibility: operation.visibility,
    territories: operation.territories.map(({ level, code }) => `${level} ${code}`),
    organisationIds: operation.organisationIds,
    telecentreIds: operation.telecentreIds,
    startedOn: operation.startedOn ?? '',
    endedOn: operation.endedOn ?? '',
    regimeOverride: operation.regimeOverride ?? '',
    objectives: operation.objectives.join('\n'),
    'cost.amountCents': formatCents(operation.cost.amountCents),
    'cost.taxBasis': operation.cost.taxBasis ?? '',
    fullTimeEquivalents: formatEntry(operation.fullTimeEquivalents),
    commitments: operation.commitments.map(({ label, signed, used, countedOn }) => ({
      ...{ label, signed: formatEntry(signed), used: formatEntry(used), countedOn: countedOn ?? '' },
    })),
    ...Object.fromEntries(
      facetSchema.options.map((facet) => [`facets.${facet}`, operation.facets[facet] ?? '']),
    ),
    summary: operation.summary ?? '',
    lessons: operation.lessons ?? '',
    sources: operation.sources.map(toSourceRow),
  };
}

/** What is typed, as the API reads it: null where nothing is said, NaN where a number is none. */
export function toOperationContent(entries: Entries): Record<string, unknown> {
  const facets = facetSchema.options
    .map((facet) => [facet, toOptional(toText(entries, `facets.${facet}`))] as const)
    .filter(([, text]) => text !== null);
  return {
    title: toText(entries, 'title').trim(),
    type: toText(entries, 'type'),
    visibility: toText(entries, 'visibility'),
    territories: toValues(entries, 'territories').map((value) => {
      const [level, code] = value.split(' ');
      return { level, code };
    }),
    organisationIds: toValues(entries, 'organisationIds'),
    telecentreIds: toValues(entries, 'telecentreIds'),
    startedOn: toOptional(toText(entries, 'startedOn')),
    endedOn: toOptional(toText(entries, 'endedOn')),
    regimeOverride: toOptional(toText(entries, 'regimeOverride')),
    objectives: toLines(entries, 'objectives'),
    cost: {
      amountCents: toCents(toText(entries, 'cost.amountCents')),
      taxBasis: toOptional(toText(entries, 'cost.taxBasis')),
    },
    fullTimeEquivalents: toNumber(toText(entries, 'fullTimeEquivalents')),
    commitments: toRows(entries, 'commitments').map((row) => ({
      label: row.label.trim(),
      signed: toNumber(row.signed),
      used: toNumber(row.used),
      countedOn: toOptional(row.countedOn),
    })),
    facets: Object.fromEntries(facets),
    summary: toOptional(toText(entries, 'summary')),
    lessons: toOptional(toText(entries, 'lessons')),
    sources: toRows(entries, 'sources').map(toSourceContent),
  };
}

/** An operation of which nothing is typed yet. */
export const NEW_OPERATION_ENTRIES: Entries = {
  ...{ title: '', type: 'employer_telework', visibility: 'owner', territories: [] },
  ...{ organisationIds: [], telecentreIds: [], startedOn: '', endedOn: '', regimeOverride: '' },
  ...{ objectives: '', 'cost.amountCents': '', 'cost.taxBasis': '', fullTimeEquivalents: '' },
  ...Object.fromEntries(facetSchema.options.map((facet) => [`facets.${facet}`, ''])),
  ...{ commitments: [], summary: '', lessons: '', sources: [] },
};
