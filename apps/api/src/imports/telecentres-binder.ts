import type { ReadLine } from '@maceo/datasets/imports/read-lines';
import type { ReadDatabase } from '@maceo/db/open-database';
import {
  listHeldTelecentres,
  listNamedTelecentreIds,
  removeTelecentres,
  replaceTelecentre,
} from '@maceo/db/queries/imported-telecentres';
import { listTelecentres } from '@maceo/db/queries/telecentres';
import { formatMoney } from '@maceo/domain/money';
import { isOwner } from '@maceo/domain/people/role';
import type { Problem } from '@maceo/domain/problem';
import {
  seatKindSchema,
  tariffPeriodSchema,
  TELECENTRE_STATUS_LABELS,
  telecentreSchema,
  type SeatKind,
  type Telecentre,
} from '@maceo/domain/telecentres/telecentre';
import { checkTelecentreContent } from '@maceo/domain/telecentres/telecentre-content';
import { toSearchKey } from '@maceo/domain/territories/search-key';
import { formatStoredDate } from './format-stored.ts';
import type { BindContext, BoundLine, ImportBinder, Stored } from './import-binder.ts';
import { createTerritoryResolver, type TerritoryResolver } from './resolve-territories.ts';
import { createSlugGiver } from './to-slug.ts';

/** All that lines of telecentres are bound with, looked up once for the file. */
interface TelecentreRefs {
  /** By {@link toKey}. */
  byPlace: ReadonlyMap<string, Telecentre[]>;
  giveSlug: (key: string, title: string) => string;
  resolveTerritory: TerritoryResolver;
  context: BindContext;
}

const toText = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const toNumber = (value: unknown): number | null => (typeof value === 'number' ? value : null);
const toKey = (name: string, communeCode: string) => `${communeCode} ${toSearchKey(name)}`;

/** Code of the one commune that a line names, or a French sentence saying why there is none. */
function findCommune(
  { territories }: ReadLine['values'],
  resolve: TerritoryResolver,
): { code: string } | string {
  const mentions = Array.isArray(territories) ? territories.map(String) : [];
  if (mentions.length !== 1)
    return 'Un télécentre se trouve dans une seule commune\u00A0: écrivez une ligne par lieu.';
  const found = resolve(mentions[0]);
  if (typeof found === 'string' || found.level === 'commune') return found;
  return `«\u202F${mentions[0]}\u202F» n’est pas une commune\u00A0: écrivez le code INSEE de celle où il se trouve.`;
}

/** A telecentre of which nothing is said yet. */
function toBlank(name: string, communeCode: string, { giveSlug, context }: TelecentreRefs): Telecentre {
  const { partnerId, fileName, actor, now } = context;
  const title = `Fichier «\u202F${fileName}\u202F»`;
  return {
    id: giveSlug(toKey(name, communeCode), name),
    version: 1,
    ...{ partnerId, name, communeCode, status: 'projected', openedOn: null, closedOn: null },
    ...{ seats: { openSpace: null, office: null, meeting: null }, tariffs: {} },
    ...{ users: null, usersOn: null, speciality: null, note: null },
    sources: [
      { publisher: actor.name, title, date: now.toISOString().slice(0, 10), url: null, standing: 'verified' },
    ],
  };
}

/** The tariffs that a line gives over those that were there; their tax basis stays as it was told. */
function mergeTariffs(tariffs: Telecentre['tariffs'], values: ReadLine['values']): Telecentre['tariffs'] {
  const merged = { ...tariffs };
  for (const period of tariffPeriodSchema.options) {
    const euros = toNumber(values[period]);
    if (euros === null) continue;
    merged[period] = { amountCents: Math.round(euros * 100), taxBasis: tariffs[period]?.taxBasis ?? null };
  }
  return merged;
}

/** What a line says over what was there; a cell that says nothing leaves the field as it is. */
function mergeValues(base: Telecentre, values: ReadLine['values']): Telecentre {
  const toSeats = (kind: SeatKind) => toNumber(values[kind]) ?? base.seats[kind];
  return {
    ...base,
    name: toText(values.name) ?? base.name,
    status: (toText(values.status) as Telecentre['status'] | null) ?? base.status,
    openedOn: toText(values.openedOn) ?? base.openedOn,
    closedOn: toText(values.closedOn) ?? base.closedOn,
    seats: { openSpace: toSeats('openSpace'), office: toSeats('office'), meeting: toSeats('meeting') },
    tariffs: mergeTariffs(base.tariffs, values),
    users: toNumber(values.users) ?? base.users,
    usersOn: toText(values.usersOn) ?? base.usersOn,
    speciality: toText(values.speciality) ?? base.speciality,
    note: toText(values.note) ?? base.note,
  };
}

/** Why a line may not touch the telecentres that it may mean; undefined when it may. */
function whyNotBind(known: readonly Telecentre[], { actor }: BindContext): string | undefined {
  if (known.length > 1) {
    return `${known.length} télécentres ont déjà ce nom dans cette commune\u00A0: distinguez-les avant d’importer.`;
  }
  const [one] = known;
  return one === undefined || isOwner(actor, one.partnerId)
    ? undefined
    : `«\u202F${one.name}\u202F» est déjà enregistré par un autre partenaire\u00A0: citez-le tel quel, sans l’importer.`;
}

function bindLine(read: ReadLine, refs: TelecentreRefs): BoundLine {
  const { line, values } = read;
  const title = toText(values.name) ?? `ligne ${line}`;
  const refuse = (problems: Problem[]): BoundLine => ({ line, title, problems, entityId: null });
  if (read.problems.length > 0) return refuse([]);
  const commune = findCommune(values, refs.resolveTerritory);
  if (typeof commune === 'string') return refuse([{ field: 'territories', line, message: commune }]);
  const known = refs.byPlace.get(toKey(title, commune.code)) ?? [];
  const reason = whyNotBind(known, refs.context);
  if (reason !== undefined) return refuse([{ field: 'name', line, message: reason }]);
  const before = known.at(0) ?? null;
  const after = mergeValues(before ?? toBlank(title, commune.code, refs), values);
  const problems = checkTelecentreContent(after).map((problem) => ({ ...problem, line }));
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
  const [placed, resolveTerritory] = await Promise.all([
    listTelecentres(db),
    createTerritoryResolver(db, lines),
  ]);
  const known = placed.map((one) => telecentreSchema.parse(one));
  const refs = {
    byPlace: Map.groupBy(known, ({ name, communeCode }) => toKey(name, communeCode)),
    giveSlug: createSlugGiver(new Set(known.map(({ id }) => id))),
    resolveTerritory,
    context,
  };
  return lines.map((line) => bindLine(line, refs));
}

const print = (count: number | null) => (count === null ? null : count.toLocaleString('fr-FR'));

/** The fields of the target as a person reads them, null where there is nothing. */
function show(stored: Stored): Record<string, string | null> {
  const { name, communeCode, status, openedOn, closedOn, seats, tariffs, ...rest } =
    telecentreSchema.parse(stored);
  const toTariff = (money: Telecentre['tariffs']['day']) => (money === undefined ? null : formatMoney(money));
  return {
    ...{ name, territories: communeCode, status: TELECENTRE_STATUS_LABELS[status] },
    ...{ openedOn: formatStoredDate(openedOn), closedOn: formatStoredDate(closedOn) },
    ...Object.fromEntries(seatKindSchema.options.map((kind) => [kind, print(seats[kind])])),
    ...Object.fromEntries(tariffPeriodSchema.options.map((period) => [period, toTariff(tariffs[period])])),
    ...{ users: print(rest.users), usersOn: formatStoredDate(rest.usersOn) },
    ...{ speciality: rest.speciality, note: rest.note },
  };
}

/** Telecentres: found again by their name in their commune. */
export const telecentresBinder: ImportBinder = {
  entity: 'telecentre',
  bind,
  show,
  listHeld: async (db, ids) => new Map((await listHeldTelecentres(db, ids)).map((one) => [one.id, one])),
  write: (db, after, hand) => replaceTelecentre(db, telecentreSchema.parse(after), hand),
  remove: removeTelecentres,
  listUsed: listNamedTelecentreIds,
};
