import type { ReadLine } from '@maceo/datasets/imports/read-lines';
import type { ReadDatabase } from '@maceo/db/open-database';
import { listMentionedTerritories, type MentionHit } from '@maceo/db/queries/territory-mentions';
import { toSearchKey } from '@maceo/domain/territories/search-key';
import { TERRITORY_LEVELS, type TerritoryLevel } from '@maceo/domain/territories/territory-level';

/** A territory that a mention means. */
export interface ResolvedTerritory {
  level: TerritoryLevel;
  code: string;
  name: string;
}

/** Finds the territory of a mention, or says in French why none is meant. */
export type TerritoryResolver = (mention: string) => ResolvedTerritory | string;

/** Candidates named in a message. */
const NAMED = 4;

const name = ({ name: title, level, code }: MentionHit) =>
  `${title} (${TERRITORY_LEVELS[level].label.toLowerCase()} ${code})`;

/** The level that the form of a code says; null for what is no code. */
function findCodeLevel(mention: string): TerritoryLevel | null {
  if (/^(\d{5}|2[AB]\d{3})$/.test(mention)) return 'commune';
  if (/^\d{9}$/.test(mention)) return 'epci';
  return /^(\d{2,3}|2[AB])$/.test(mention) ? 'departement' : null;
}

function resolveCode(
  mention: string,
  level: TerritoryLevel,
  hits: readonly MentionHit[],
): ResolvedTerritory | string {
  const found = hits.find((hit) => hit.kind === 'code' && hit.level === level);
  if (found?.inMassif) return found;
  if (found !== undefined) return `${name(found)} est hors du périmètre du Massif central.`;
  const posted = hits.filter((hit) => hit.kind === 'postcode' && hit.level === 'commune').slice(0, NAMED);
  return posted.length === 0
    ? `Aucun territoire n’a le code «\u202F${mention}\u202F».`
    : `«\u202F${mention}\u202F» est un code postal\u00A0: écrivez le code INSEE, ${posted.map(name).join(' ou ')}.`;
}

function resolveName(mention: string, hits: readonly MentionHit[]): ResolvedTerritory | string {
  const named = hits.filter(({ kind }) => kind === 'name' || kind === 'former_name');
  const inside = named.filter(({ inMassif }) => inMassif);
  // A present name wins over a former one.
  const best = inside.some(({ kind }) => kind === 'name')
    ? inside.filter(({ kind }) => kind === 'name')
    : inside;
  const unique = [...new Map(best.map((hit) => [`${hit.level} ${hit.code}`, hit])).values()];
  if (unique.length === 1) return unique[0];
  if (unique.length > 1) {
    return `«\u202F${mention}\u202F» peut désigner ${unique.slice(0, NAMED).map(name).join(', ')}\u00A0: écrivez le code.`;
  }
  const outside = named.at(0);
  return outside === undefined
    ? `Aucun territoire ne s’appelle «\u202F${mention}\u202F».`
    : `${name(outside)} est hors du périmètre du Massif central.`;
}

/** A resolver for all that some lines mention, with one look at the reference. */
export async function createTerritoryResolver(
  db: ReadDatabase,
  lines: readonly ReadLine[],
): Promise<TerritoryResolver> {
  const mentions = lines.flatMap(({ values }) =>
    Array.isArray(values.territories) ? values.territories : [],
  );
  const byKey = Map.groupBy(await listMentionedTerritories(db, mentions.map(String)), ({ key }) => key);
  return (mention) => {
    const hits = byKey.get(toSearchKey(mention)) ?? [];
    const level = findCodeLevel(mention);
    return level === null ? resolveName(mention, hits) : resolveCode(mention, level, hits);
  };
}
