import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { ReadDatabase } from '@maceo/db/open-database';
import { findFlowSet, type FlowSet } from '@maceo/db/queries/flows';
import { listCommunePopulations, listMembers, type MemberList } from '@maceo/db/queries/territory-members';
import type { TerritoryLevel } from '@maceo/domain/territories/territory-level';
import { encodePopulation } from '@maceo/engine/live/encode-population';
import { toFoldedPopulation } from '@maceo/engine/live/fold-population';
import { type LivePopulation, NO_GROUP } from '@maceo/engine/live/live-population';

/** The compact population of a flow set: as it is, and compressed by Brotli. */
export interface LiveBinary {
  plain: Uint8Array<ArrayBuffer>;
  brotli: Uint8Array<ArrayBuffer>;
}

/** Assumption: 9 of 11, a tenth of the time of 11 for 2 % more bytes. */
const BROTLI_QUALITY = 9;

const compress = promisify(brotliCompress);

/** Groups of one level by code, and each home's place among them; homes of the massif only. */
function toGroups(members: readonly MemberList[], level: TerritoryLevel, homeByCode: Map<string, number>) {
  const groups = members
    .filter((group) => group.level === level && group.reading === 'massif')
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const groupOf = new Uint16Array(homeByCode.size).fill(NO_GROUP);
  groups.forEach(({ communeCodes }, place) => {
    for (const code of communeCodes) {
      const home = homeByCode.get(code);
      if (home !== undefined) groupOf[home] = place;
    }
  });
  return { codes: groups.map(({ code }) => code), groupOf };
}

/** The stored flow set with its homes' groups, everything outside the massif folded. */
function toLivePopulation(
  set: FlowSet,
  { members, inhabitantsOf }: { members: readonly MemberList[]; inhabitantsOf: ReadonlyMap<string, number> },
): LivePopulation {
  const { homeStart, workIndex, workers, distanceKm, occupationShares, employed, carShare, broadbandGate } =
    set;
  const homeCount = homeStart.length - 1;
  const homeByCode = new Map(set.zones.slice(0, homeCount).map((code, index) => [code, index]));
  const [massif, epci, departement] = (['massif', 'epci', 'departement'] as const).map((level) =>
    toGroups(members, level, homeByCode),
  );
  const inhabitants = Float64Array.from(
    set.zones.slice(0, homeCount),
    (code) => inhabitantsOf.get(code) ?? Number.NaN,
  );
  const flows = {
    homeCount,
    zoneCount: set.zones.length,
    homeStart,
    workIndex,
    workers,
    distanceKm,
    carShare,
  };
  return toFoldedPopulation({
    population: { flows, occupationShares, broadbandGate, inhabitants },
    employed,
    inMassif: Uint8Array.from(massif.groupOf, (place) => (place === NO_GROUP ? 0 : 1)),
    epciOf: epci.groupOf,
    departementOf: departement.groupOf,
    epciCodes: epci.codes,
    departementCodes: departement.codes,
  });
}

async function createLiveBinary(db: ReadDatabase, flowsId: string): Promise<LiveBinary | undefined> {
  const [set, members, inhabitantsOf] = await Promise.all([
    findFlowSet(db, flowsId),
    listMembers(db),
    listCommunePopulations(db),
  ]);
  if (set === undefined) return undefined;
  const plain = encodePopulation(toLivePopulation(set, { members, inhabitantsOf }));
  const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY };
  return { plain, brotli: new Uint8Array(await compress(plain, { params })) };
}

/** The last binary asked for, by database: flow sets are few, and each stands for itself. */
const kept = new WeakMap<ReadDatabase, { flowsId: string; binary: Promise<LiveBinary | undefined> }>();

/**
 * The compact population of a flow set, made once and kept in memory; undefined when there is no such set. About half a
 * second the first time.
 */
export async function findLiveBinary(db: ReadDatabase, flowsId: string): Promise<LiveBinary | undefined> {
  const last = kept.get(db);
  if (last?.flowsId === flowsId) return last.binary;
  const binary = createLiveBinary(db, flowsId);
  kept.set(db, { flowsId, binary });
  // What failed or was not there is asked anew the next time.
  const found = await binary.catch((error: unknown) => {
    kept.delete(db);
    throw error;
  });
  if (found === undefined) kept.delete(db);
  return found;
}
