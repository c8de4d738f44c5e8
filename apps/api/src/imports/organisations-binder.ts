import type { ReadLine } from '@maceo/datasets/imports/read-lines';
import type { ReadDatabase } from '@maceo/db/open-database';
import {
  listHeldOrganisations,
  listNamedOrganisationIds,
  removeOrganisations,
  replaceOrganisation,
} from '@maceo/db/queries/imported-things';
import { listOrganisations } from '@maceo/db/queries/organisations';
import {
  organisationSchema,
  SIZE_CLASS_LABELS,
  type Organisation,
  type SizeClass,
} from '@maceo/domain/organisations/organisation';
import {
  NOMENCLATURE_LABELS,
  toSectorCode,
  whyNotSector,
  type Sector,
} from '@maceo/domain/organisations/sector';
import { isOwner } from '@maceo/domain/people/role';
import type { Problem } from '@maceo/domain/problem';
import { toSearchKey } from '@maceo/domain/territories/search-key';
import type { BindContext, BoundLine, ImportBinder, Stored } from './import-binder.ts';
import { createSlugGiver } from './to-slug.ts';

/** All that lines of organisations are bound with. */
interface OrganisationRefs {
  bySiren: ReadonlyMap<string, Organisation[]>;
  byName: ReadonlyMap<string, Organisation[]>;
  giveSlug: (key: string, title: string) => string;
  context: BindContext;
}

const toText = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** First headcount of each size class, in people. */
const SIZES: readonly (readonly [number, SizeClass])[] = [
  [250, '250+'],
  [50, '50-249'],
  [10, '10-49'],
  [0, '0-9'],
];

function findSizeClass({ sizeClass, headcount }: ReadLine['values']): SizeClass | null {
  const found = typeof headcount === 'number' ? SIZES.find(([from]) => headcount >= from)?.[1] : undefined;
  return (toText(sizeClass) as SizeClass | null) ?? found ?? null;
}

/** The sector of a line: its nomenclature is said, or told by the final letter (Z before 2025, Y since); null when no code. */
function findSector({ sectorCode, nomenclature }: ReadLine['values']): Sector | string | null {
  const code = toText(sectorCode);
  if (code === null) return null;
  const written = toSectorCode(code);
  const told =
    written.endsWith('Y') && written.length > 1 ? 'NAF_2025' : written.endsWith('Z') ? 'NAF_REV2' : null;
  const found = (toText(nomenclature) as Sector['nomenclature'] | null) ?? told;
  if (found === null) {
    return `Le code «\u202F${written}\u202F» se lit dans les deux nomenclatures\u00A0: dites laquelle (${Object.values(NOMENCLATURE_LABELS).join(' ou ')}).`;
  }
  const reason = whyNotSector({ code: written, nomenclature: found });
  return reason === undefined ? { code: written, nomenclature: found } : `Code d’activité\u00A0: ${reason}`;
}

/** What the values contradict: a size class that is not that of the headcount. */
function checkSize({ sizeClass, headcount }: ReadLine['values'], line: number): Problem[] {
  const derived = findSizeClass({ headcount: headcount ?? null });
  if (derived === null || typeof sizeClass !== 'string' || derived === sizeClass) return [];
  const message = `L’effectif ${String(headcount)} est dans la tranche «\u202F${SIZE_CLASS_LABELS[derived]}\u202F», pas dans celle qui est écrite.`;
  return [{ field: 'sizeClass', line, message }];
}

/** The organisation that a line means: that of its SIREN, else that of its name without another SIREN. */
function findKnown(
  name: string,
  siren: string | null,
  { bySiren, byName }: OrganisationRefs,
): Organisation[] {
  const bySameSiren = siren === null ? [] : (bySiren.get(siren) ?? []);
  if (bySameSiren.length > 0) return bySameSiren;
  const named = byName.get(toSearchKey(name)) ?? [];
  return named.filter((one) => siren === null || one.siren === null);
}

function toBlank(name: string, siren: string | null, { giveSlug, context }: OrganisationRefs): Organisation {
  return {
    id: giveSlug(siren ?? toSearchKey(name), name),
    version: 1,
    partnerId: context.partnerId,
    name,
    siren: null,
    siret: null,
    legalCategory: null,
    publicOverride: null,
    sector: null,
    sizeClass: null,
  };
}

/** Why a line may not touch the organisations that it may mean; undefined when it may. */
function whyNotBind(known: readonly Organisation[], { context }: OrganisationRefs): string | undefined {
  if (known.length > 1) return `${known.length} organisations ont déjà ce nom\u00A0: écrivez le SIREN.`;
  const [one] = known;
  return one === undefined || isOwner(context.actor, one.partnerId)
    ? undefined
    : `«\u202F${one.name}\u202F» est déjà enregistrée par un autre partenaire\u00A0: citez-la telle quelle, sans l’importer.`;
}

/** What a line says over what was there; a cell that says nothing leaves the field as it is. */
function mergeValues(base: Organisation, values: ReadLine['values'], sector: Sector | null): Organisation {
  return {
    ...base,
    name: toText(values.name) ?? base.name,
    siren: toText(values.siren) ?? base.siren,
    legalCategory: toText(values.legalCategory) ?? base.legalCategory,
    sector: sector ?? base.sector,
    sizeClass: findSizeClass(values) ?? base.sizeClass,
  };
}

function bindLine(read: ReadLine, refs: OrganisationRefs): BoundLine {
  const { line, values } = read;
  const title = toText(values.name) ?? `ligne ${line}`;
  const refuse = (problems: Problem[]): BoundLine => ({ line, title, problems, entityId: null });
  if (read.problems.length > 0) return refuse([]);
  const siren = toText(values.siren);
  const known = findKnown(title, siren, refs);
  const reason = whyNotBind(known, refs);
  const sector = findSector(values);
  const problems = checkSize(values, line);
  if (reason !== undefined) problems.push({ field: 'name', line, message: reason });
  if (typeof sector === 'string') problems.push({ field: 'sectorCode', line, message: sector });
  if (problems.length > 0 || typeof sector === 'string') return refuse(problems);
  const before = known.at(0) ?? null;
  const after = mergeValues(before ?? toBlank(title, siren, refs), values, sector);
  return { line, title, problems: null, entityId: after.id, before, after };
}

/** What each line means, with one look at what is there for the whole file. */
async function bind(
  db: ReadDatabase,
  lines: readonly ReadLine[],
  context: BindContext,
): Promise<BoundLine[]> {
  const known = await listOrganisations(db);
  const refs = {
    bySiren: Map.groupBy(
      known.filter(({ siren }) => siren !== null),
      ({ siren }) => siren ?? '',
    ),
    byName: Map.groupBy(known, ({ name }) => toSearchKey(name)),
    giveSlug: createSlugGiver(new Set(known.map(({ id }) => id))),
    context,
  };
  return lines.map((line) => bindLine(line, refs));
}

/** The fields of the target as a person reads them, null where there is nothing. */
function show(stored: Stored): Record<string, string | null> {
  const { name, siren, legalCategory, sector, sizeClass } = organisationSchema.parse(stored);
  return {
    name,
    siren,
    legalCategory,
    sectorCode: sector?.code ?? null,
    nomenclature: sector === null ? null : NOMENCLATURE_LABELS[sector.nomenclature],
    sizeClass: sizeClass === null ? null : SIZE_CLASS_LABELS[sizeClass],
  };
}

/** Organisations: found again by their SIREN, else by their name. */
export const organisationsBinder: ImportBinder = {
  entity: 'organisation',
  bind,
  show,
  listHeld: async (db, ids) => new Map((await listHeldOrganisations(db, ids)).map((one) => [one.id, one])),
  write: (db, after, hand) => replaceOrganisation(db, organisationSchema.parse(after), hand),
  remove: removeOrganisations,
  listUsed: listNamedOrganisationIds,
};
