import { createHash } from 'node:crypto';
import type { ReadLine } from '@maceo/datasets/imports/read-lines';
import type { ReadDatabase } from '@maceo/db/open-database';
import {
  listAdoptionsOf,
  listHeldEvidence,
  listOperationsOf,
  listUsedEvidence,
  removeEvidence,
  replaceEvidence,
} from '@maceo/db/queries/imported-things';
import { listOrganisations } from '@maceo/db/queries/organisations';
import {
  EVIDENCE_STATUS_LABELS,
  evidenceSchema,
  RESPONDENT_ROLE_LABELS,
  type Evidence,
} from '@maceo/domain/operations/evidence';
import type { Operation } from '@maceo/domain/operations/operation';
import type { Problem } from '@maceo/domain/problem';
import { toSearchKey } from '@maceo/domain/territories/search-key';
import { formatStoredDate } from './format-stored.ts';
import { createOrganisationFinder, type OrganisationFinder } from './find-organisation.ts';
import type { BindContext, BoundLine, ImportBinder, Stored } from './import-binder.ts';

/** All that lines of evidence are bound with. */
interface EvidenceRefs {
  operations: readonly Operation[];
  byKey: ReadonlyMap<string, Evidence>;
  findOrganisation: OrganisationFinder;
  context: BindContext;
}

const MEASURE = 'Télétravailleurs parmi les personnes éligibles';

/** Widest gap between a rate and the two counts, in points: a rate is often rounded to the nearest unit. */
const WIDEST_GAP = 1;

const toText = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const toNumber = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/** What makes an observation the same one when it comes again. */
function toKey(
  one: Pick<Evidence, 'operationId' | 'organisationId' | 'measuredOn' | 'respondentRole'>,
): string {
  return [one.operationId, one.organisationId ?? '', one.measuredOn ?? '', one.respondentRole].join(' ');
}

function findOperation(mention: string, operations: readonly Operation[]): Operation | string {
  const key = toSearchKey(mention);
  const found = operations.filter(({ id, title }) => id === mention || toSearchKey(title) === key);
  if (found.length === 1) return found[0];
  return found.length === 0
    ? `Aucune opération de ce partenaire ne s’appelle «\u202F${mention}\u202F»\u00A0: enregistrez-la ou importez-la d’abord.`
    : `${found.length} opérations s’appellent «\u202F${mention}\u202F»\u00A0: écrivez l’identifiant, dans l’adresse de sa fiche.`;
}

const format = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });

/** Counts that cannot stand together, a rate that is not theirs. */
function checkCounts(values: ReadLine['values'], line: number): Problem[] {
  const [eligible, teleworkers, rate] = [
    values.eligibleCount,
    values.teleworkerCount,
    values.ratePercent,
  ].map(toNumber);
  if (eligible === null || teleworkers === null) return [];
  if (teleworkers > eligible) {
    const message = `${format.format(teleworkers)} télétravailleurs pour ${format.format(eligible)} personnes éligibles\u00A0: il ne peut pas y en avoir plus que d’éligibles.`;
    return [{ field: 'teleworkerCount', line, message }];
  }
  const real = (100 * teleworkers) / eligible;
  if (rate === null || Math.abs(rate - real) <= WIDEST_GAP) return [];
  const message = `Le taux écrit est ${format.format(rate)}\u00A0%, les effectifs donnent ${format.format(real)}\u00A0% (${format.format(teleworkers)} sur ${format.format(eligible)})\u00A0: corrigez l’un ou les autres.`;
  return [{ field: 'ratePercent', line, message }];
}

/** Why an observation may not be changed by a file; undefined when it may. */
function whyNotChange({ status }: Evidence): string | undefined {
  return status === 'draft' || status === 'submitted'
    ? undefined
    : `Cette observation est à l’état «\u202F${EVIDENCE_STATUS_LABELS[status]}\u202F»\u00A0: une correction se saisit à l’écran et la remplace.`;
}

interface Place {
  operation: Operation;
  organisationId: string | null;
}

function toBlank(
  { operation, organisationId }: Place,
  values: ReadLine['values'],
  { context }: EvidenceRefs,
): Evidence {
  const measuredOn = toText(values.measuredOn);
  const respondentRole = values.respondentRole as Evidence['respondentRole'];
  const place = { operationId: operation.id, organisationId, measuredOn, respondentRole };
  const { fileName, actor, now } = context;
  return {
    ...place,
    id: `adoption-${createHash('sha256').update(toKey(place)).digest('hex').slice(0, 20)}`,
    version: 1,
    kind: 'adoption',
    measure: MEASURE,
    value: null,
    low: null,
    high: null,
    unit: 'personnes',
    eligibleCount: null,
    teleworkerCount: null,
    volunteersOnly: false,
    daysDistribution: [],
    daysGranted: null,
    daysEffective: null,
    distanceKm: null,
    perceptions: [],
    quality: 'D',
    status: 'submitted',
    rejectionReason: null,
    supersedesId: null,
    confidentiality: 'restricted',
    note: null,
    source: {
      publisher: actor.name,
      title: `Fichier «\u202F${fileName}\u202F»`,
      date: now.toISOString().slice(0, 10),
      url: null,
      standing: 'verified',
    },
    attachments: [],
  };
}

function mergeValues(piece: Evidence, values: ReadLine['values']): Evidence {
  const mean = toNumber(values.distanceKm);
  const teleworkerCount = toNumber(values.teleworkerCount) ?? piece.teleworkerCount;
  return {
    ...piece,
    eligibleCount: toNumber(values.eligibleCount) ?? piece.eligibleCount,
    teleworkerCount,
    value: teleworkerCount,
    volunteersOnly: typeof values.volunteersOnly === 'boolean' ? values.volunteersOnly : piece.volunteersOnly,
    daysEffective: toNumber(values.daysEffective) ?? piece.daysEffective,
    distanceKm: mean === null ? piece.distanceKm : { min: null, max: null, ...piece.distanceKm, mean },
    quality: (toText(values.quality) as Evidence['quality'] | null) ?? piece.quality,
    confidentiality:
      (toText(values.confidentiality) as Evidence['confidentiality'] | null) ?? piece.confidentiality,
    note: toText(values.note) ?? piece.note,
  };
}

/** The operation and the organisation that a line names, or a problem for each that is not found. */
function findPlace(read: ReadLine, refs: EvidenceRefs): Place | Problem[] {
  const { line, values } = read;
  const operation = findOperation(toText(values.operation) ?? '', refs.operations);
  const mention = toText(values.organisation);
  const organisation = mention === null ? null : refs.findOrganisation(mention);
  const problems: Problem[] = checkCounts(values, line);
  if (typeof operation === 'string') problems.push({ field: 'operation', line, message: operation });
  if (typeof organisation === 'string') problems.push({ field: 'organisation', line, message: organisation });
  if (problems.length > 0 || typeof operation === 'string' || typeof organisation === 'string')
    return problems;
  return { operation, organisationId: organisation?.id ?? null };
}

function bindLine(read: ReadLine, refs: EvidenceRefs): BoundLine {
  const { line, values } = read;
  const title = toText(values.operation) ?? `ligne ${line}`;
  const refuse = (problems: Problem[]): BoundLine => ({ line, title, problems, entityId: null });
  if (read.problems.length > 0) return refuse([]);
  const place = findPlace(read, refs);
  if (Array.isArray(place)) return refuse(place);
  const blank = toBlank(place, values, refs);
  const before = refs.byKey.get(toKey(blank)) ?? null;
  const after = mergeValues(before ?? blank, values);
  const isSame = before !== null && JSON.stringify(before) === JSON.stringify(after);
  const reason = before === null || isSame ? undefined : whyNotChange(before);
  if (reason !== undefined) return refuse([{ field: 'operation', line, message: reason }]);
  return { line, title: place.operation.title, problems: null, entityId: after.id, before, after };
}

/** What each line means, with one look at what is there for the whole file. */
async function bind(
  db: ReadDatabase,
  lines: readonly ReadLine[],
  context: BindContext,
): Promise<BoundLine[]> {
  const operations = await listOperationsOf(db, context.partnerId);
  const [adoptions, organisations] = await Promise.all([
    listAdoptionsOf(
      db,
      operations.map(({ id }) => id),
    ),
    listOrganisations(db),
  ]);
  const present = adoptions.filter(({ status }) => status !== 'superseded');
  const refs = {
    operations,
    byKey: new Map(present.map((one) => [toKey(one), one])),
    findOrganisation: createOrganisationFinder(organisations),
    context,
  };
  return lines.map((line) => bindLine(line, refs));
}

/** The fields of the target as a person reads them, null where there is nothing. */
function show(stored: Stored): Record<string, string | null> {
  const piece = evidenceSchema.parse(stored);
  const number = (value: number | null) => (value === null ? null : format.format(value));
  return {
    operation: piece.operationId,
    organisation: piece.organisationId,
    eligibleCount: number(piece.eligibleCount),
    teleworkerCount: number(piece.teleworkerCount),
    volunteersOnly: piece.volunteersOnly ? 'oui' : 'non',
    measuredOn: formatStoredDate(piece.measuredOn),
    respondentRole: RESPONDENT_ROLE_LABELS[piece.respondentRole],
    quality: piece.quality,
    daysEffective: number(piece.daysEffective),
    distanceKm: number(piece.distanceKm?.mean ?? null),
    confidentiality: piece.confidentiality === 'open' ? 'Publique' : 'Restreinte',
    note: piece.note,
  };
}

/** Evidence of adoption: one observation per operation, organisation, date and respondent. It comes in as « soumise ». */
export const evidenceBinder: ImportBinder = {
  entity: 'evidence',
  bind,
  show,
  listHeld: async (db, ids) => new Map((await listHeldEvidence(db, ids)).map((one) => [one.id, one])),
  write: (db, after, hand) => replaceEvidence(db, evidenceSchema.parse(after), hand),
  remove: removeEvidence,
  listUsed: listUsedEvidence,
};
