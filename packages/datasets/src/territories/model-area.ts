import { isInMassif, MASSIF_DEPARTEMENTS } from '@maceo/domain/territories/massif-perimeter';
import type { Cog, CogCommune } from '../cog/cog.ts';

/**
 * The communes that the model knows one by one, by whether they lie inside the massif; each list in order of codes.
 * `outside` = the other communes of the départements that the massif touches, and of the EPCI that hold one of its communes:
 * what the whole reading of a territory astride the edge needs.
 */
export interface ModelArea {
  inside: readonly CogCommune[];
  outside: readonly CogCommune[];
  codes: ReadonlySet<string>;
}

/** The model area at the vintage of the COG. */
export function listModelArea(cog: Cog): ModelArea {
  const inside = cog.communes.filter((commune) => isInMassif(commune.code, commune.departementCode));
  const insideCodes = new Set(inside.map((commune) => commune.code));
  const epciCodes = new Set(inside.map((commune) => commune.epciCode));
  const outside = cog.communes.filter(
    ({ code, departementCode, epciCode }) =>
      !insideCodes.has(code) &&
      (MASSIF_DEPARTEMENTS.includes(departementCode) || (epciCode !== null && epciCodes.has(epciCode))),
  );
  return { inside, outside, codes: new Set([...inside, ...outside].map((commune) => commune.code)) };
}
