import type { ReadLine } from '@maceo/datasets/imports/read-lines';
import type { ReadDatabase } from '@maceo/db/open-database';
import {
  listHeldOperations,
  listOperationIds,
  listOperationsOf,
  listUsedOperations,
  removeOperations,
  replaceOperation,
} from '@maceo/db/queries/imported-things';
import { listOrganisations } from '@maceo/db/queries/organisations';
import { formatMoney } from '@maceo/domain/money';
import {
  OPERATION_STATUS_LABELS,
  OPERATION_TYPE_LABELS,
  operationSchema,
  type Operation,
} from '@maceo/domain/operations/operation';
import { isBefore } from '@maceo/domain/partial-date';
import type { Problem } from '@maceo/domain/problem';
import { toSearchKey } from '@maceo/domain/territories/search-key';
import { formatStoredDate } from './format-stored.ts';
import { createOrganisationFinder, splitMentions, type OrganisationFinder } from './find-organisation.ts';
import type { BindContext, BoundLine, ImportBinder, Stored } from './import-binder.ts';
import { createTerritoryResolver, type TerritoryResolver } from './resolve-territories.ts';
import { createSlugGiver } from './to-slug.ts';

/** All that lines of operations are bound with, looked up once for the file. */
interface OperationRefs {
  byTitle: ReadonlyMap<string, Operation[]>;
  giveSlug: (key: string, title: string) => string;
  resolveTerritory: TerritoryResolver;
  findOrganisation: OrganisationFinder;
  context: BindContext;
}

const toText = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const toNumber = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/** What the mentions of a cell mean, with a problem for each one that means nothing. */
function resolveAll<T>(
  mentions: readonly string[],
  resolve: (mention: string) => T | string,
  place: { field: string; line: number },
): { found: T[]; problems: Problem[] } {
  const found: T[] = [];
  const problems: Problem[] = [];
  for (const mention of mentions) {
    const one = resolve(mention);
    if (typeof one === 'string') problems.push({ ...place, message: one });
    else found.push(one);
  }
  return { found, problems };
}

/** An operation of which nothing is said yet. */
function toBlank(title: string, { giveSlug, context }: OperationRefs): Operation {
  const { partnerId, fileName, actor, now } = context;
  return {
    id: giveSlug(toSearchKey(title), title),
    version: 1,
    title,
    type: 'other',
    status: 'idea',
    visibility: 'owner',
    partnerId,
    organisationIds: [],
    telecentreIds: [],
    territories: [],
    startedOn: null,
    endedOn: null,
    regimeOverride: null,
    objectives: [],
    cost: { amountCents: null, taxBasis: null },
    fullTimeEquivalents: null,
    facets: {},
    commitments: [],
    summary: null,
    lessons: null,
    sources: [
      {
        publisher: actor.name,
        title: `Fichier «\u202F${fileName}\u202F»`,
        date: now.toISOString().slice(0, 10),
        url: null,
        standing: 'verified',
      },
    ],
  };
}

/** What a line says over what was there; a cell that says nothing leaves the field as it is. */
function mergeValues(operation: Operation, values: ReadLine['values']): Operation {
  const cost = toNumber(values.costEuros);
  return {
    ...operation,
    type: (toText(values.type) as Operation['type'] | null) ?? operation.type,
    status: (toText(values.status) as Operation['status'] | null) ?? operation.status,
    startedOn: toText(values.startedOn) ?? operation.startedOn,
    endedOn: toText(values.endedOn) ?? operation.endedOn,
    cost: cost === null ? operation.cost : { ...operation.cost, amountCents: Math.round(cost * 100) },
    fullTimeEquivalents: toNumber(values.fullTimeEquivalents) ?? operation.fullTimeEquivalents,
    summary: toText(values.summary) ?? operation.summary,
    lessons: toText(values.lessons) ?? operation.lessons,
  };
}

/** What only the thing itself can tell: an order of dates, a state that has its conditions. */
function checkLine(before: Operation | null, after: Operation, line: number): Problem[] {
  const problems: Problem[] = [];
  const { startedOn, endedOn, status } = after;
  if (startedOn !== null && endedOn !== null && isBefore(endedOn, startedOn)) {
    const message = `La fin (${endedOn}) est avant le début (${startedOn}).`;
    problems.push({ field: 'endedOn', line, message });
  }
  if (status === 'evaluated' && before?.status !== 'evaluated') {
    const message = `L’état «\u202F${OPERATION_STATUS_LABELS.evaluated}\u202F» demande une observation validée\u00A0: il se donne à l’écran, pas par un fichier.`;
    problems.push({ field: 'status', line, message });
  }
  return problems;
}

function bindLine(read: ReadLine, refs: OperationRefs): BoundLine {
  const { line, values } = read;
  const title = toText(values.title) ?? `ligne ${line}`;
  const refuse = (problems: Problem[]): BoundLine => ({ line, title, problems, entityId: null });
  if (read.problems.length > 0) return refuse([]);
  const known = refs.byTitle.get(toSearchKey(title)) ?? [];
  if (known.length > 1) {
    const message = `${known.length} opérations ont déjà ce titre\u00A0: distinguez-les avant d’importer.`;
    return refuse([{ field: 'title', line, message }]);
  }
  const mentions = Array.isArray(values.territories) ? values.territories.map(String) : [];
  const territories = resolveAll(mentions, refs.resolveTerritory, { field: 'territories', line });
  const named = splitMentions(values.organisations);
  const organisations = resolveAll(named, refs.findOrganisation, { field: 'organisations', line });
  const before = known.at(0) ?? null;
  const merged = mergeValues(before ?? toBlank(title, refs), values);
  const after = {
    ...merged,
    territories: territories.found.map(({ level, code }) => ({ level, code })),
    organisationIds: named.length === 0 ? merged.organisationIds : organisations.found.map(({ id }) => id),
  };
  const problems = [...territories.problems, ...organisations.problems, ...checkLine(before, after, line)];
  return problems.length > 0
    ? refuse(problems)
    : { line, title, problems: null, entityId: after.id, before, after };
}

/** What each line means, with one look at what is there for the whole file. */
async function bind(
  db: ReadDatabase,
  lines: readonly ReadLine[],
  context: BindContext,
): Promise<BoundLine[]> {
  const [own, taken, organisations, resolveTerritory] = await Promise.all([
    listOperationsOf(db, context.partnerId),
    listOperationIds(db),
    listOrganisations(db),
    createTerritoryResolver(db, lines),
  ]);
  const refs = {
    byTitle: Map.groupBy(own, ({ title }) => toSearchKey(title)),
    giveSlug: createSlugGiver(new Set(taken)),
    resolveTerritory,
    findOrganisation: createOrganisationFinder(organisations),
    context,
  };
  return lines.map((line) => bindLine(line, refs));
}

const list = (texts: readonly string[]) => (texts.length === 0 ? null : texts.join(', '));

/** The fields of the target as a person reads them, null where there is nothing. */
function show(stored: Stored): Record<string, string | null> {
  const operation = operationSchema.parse(stored);
  const { cost, fullTimeEquivalents } = operation;
  return {
    title: operation.title,
    type: OPERATION_TYPE_LABELS[operation.type],
    status: OPERATION_STATUS_LABELS[operation.status],
    territories: list(operation.territories.map(({ code }) => code)),
    organisations: list(operation.organisationIds),
    startedOn: formatStoredDate(operation.startedOn),
    endedOn: formatStoredDate(operation.endedOn),
    costEuros: cost.amountCents === null ? null : formatMoney(cost),
    fullTimeEquivalents: fullTimeEquivalents === null ? null : fullTimeEquivalents.toLocaleString('fr-FR'),
    summary: operation.summary,
    lessons: operation.lessons,
  };
}

/** Operations: a line whose title the partner already has changes that operation, any other adds one. */
export const operationsBinder: ImportBinder = {
  entity: 'operation',
  bind,
  show,
  listHeld: async (db, ids) => new Map((await listHeldOperations(db, ids)).map((one) => [one.id, one])),
  write: (db, after, hand) => replaceOperation(db, operationSchema.parse(after), hand),
  remove: removeOperations,
  listUsed: listUsedOperations,
};
