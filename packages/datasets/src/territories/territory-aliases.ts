import { toSearchKey } from '@maceo/domain/territories/search-key';
import type { TerritoryHit } from '@maceo/domain/territories/territory-views';
import type { CogCommune } from '../cog/cog.ts';
import type { TerritoryGroup } from './territory-groups.ts';

/**
 * One way to find a territory: `key` is the search key of `text`, and `kind` says what `text` is. A former code (a commune
 * merged since) is of kind `code`.
 */
export interface TerritoryAlias extends Pick<TerritoryHit, 'level' | 'code'> {
  key: string;
  text: string;
  kind: TerritoryHit['matched'];
}

type AliasTexts = Partial<Record<TerritoryAlias['kind'], readonly string[]>>;

/** Short marks that open the official name of an EPCI (« CC », « CA » …). Source: Banatic. */
const EPCI_PREFIX = /^(CC|CA|CU)\s+(du |de la |de l'|des |de |d')?/;

/** Aliases from texts by kind; of two texts with the same key and kind the first is kept. */
function toAliases(
  { level, code }: Pick<TerritoryAlias, 'level' | 'code'>,
  texts: AliasTexts,
): TerritoryAlias[] {
  const kinds = ['name', 'former_name', 'postcode', 'code'] as const;
  return kinds.flatMap((kind) => {
    const aliases = (texts[kind] ?? []).map((text) => ({ level, code, key: toSearchKey(text), text, kind }));
    const firstByKey = Map.groupBy(aliases, (alias) => alias.key);
    return [...firstByKey.values()].map(([first]) => first).filter((alias) => alias.key !== '');
  });
}

/** Ways to find a commune: name, names and codes of the communes merged into it, postcodes, code. */
export function listCommuneAliases(commune: CogCommune): TerritoryAlias[] {
  return toAliases(
    { level: 'commune', code: commune.code },
    {
      name: [commune.name],
      former_name: commune.formerNames,
      postcode: commune.postcodes,
      code: [commune.code, ...commune.formerCodes],
    },
  );
}

/** Ways to find a territory above the communes; an EPCI without « CC », « CA », « CU »; a partner under the name of the study,
 * never under that of its successor, which is not a former name. */
export function listGroupAliases(group: TerritoryGroup): TerritoryAlias[] {
  const { level, code, name } = group;
  const short = level === 'epci' ? [name.replace(EPCI_PREFIX, '')] : [];
  const official = level === 'epci' || level === 'departement' || level === 'region' ? [code] : [];
  return toAliases(
    { level, code },
    {
      name: [name, ...short],
      code: official,
    },
  );
}
