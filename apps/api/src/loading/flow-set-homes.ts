import { createHash } from 'node:crypto';
import type { FlowSet } from '@maceo/db/queries/flows';
import type { CommuneProfile, OccupationShares } from '@maceo/datasets/profiles/commune-profile';
import type { FlowZoneSet } from '@maceo/datasets/zones/create-flow-zones';

/** What is known of each home, in the order of the zones; undefined without a profile. */
export type Homes = readonly (CommuneProfile | undefined)[];

/** The profiles of the homes of a zone set, in its order. */
export function listHomes(
  { zones, homeCount }: FlowZoneSet,
  profiles: ReadonlyMap<string, CommuneProfile>,
): Homes {
  return zones.slice(0, homeCount).map((zone) => profiles.get(zone.code));
}

/** 1 for the homes whose commutes are held against the published figures: the rural communes of the massif. */
export function listTargets({ zones }: FlowZoneSet): Uint8Array {
  return Uint8Array.from(zones, (zone) => (zone.inMassif && zone.isRural ? 1 : 0));
}

/** Mix of the known communes, given to the few whose occupations are not known. */
function computeMeanShares(homes: Homes): OccupationShares {
  const known = homes.flatMap((home) => (home?.occupationShares && home.employed ? [home] : []));
  const total = known.reduce((sum, home) => sum + (home.employed ?? 0), 0);
  const mean = [0, 1, 2, 3, 4, 5].map((group) =>
    known.reduce((sum, home) => sum + (home.employed ?? 0) * (home.occupationShares?.[group] ?? 0), 0),
  );
  return mean.map((value) => value / total) as unknown as OccupationShares;
}

/** Six shares (0–1) per home, one home after the other. Assumption: the mean mix where a home's is not known. */
export function computeOccupationShares(homes: Homes): Float64Array {
  const mean = computeMeanShares(homes);
  return Float64Array.from(homes.flatMap((home) => [...(home?.occupationShares ?? mean)]));
}

/** Hash of the arrays of a flow set: the same flows and homes have the same id. */
export function computeFlowSetId(
  set: Pick<
    FlowSet,
    | 'homeStart'
    | 'workIndex'
    | 'workers'
    | 'distanceKm'
    | 'employed'
    | 'occupationShares'
    | 'carShare'
    | 'broadbandGate'
  >,
): string {
  const hash = createHash('sha256');
  const { homeStart, workIndex, workers, distanceKm, employed, occupationShares } = set;
  const arrays = [homeStart, workIndex, workers, distanceKm, employed, occupationShares];
  for (const array of [...arrays, set.carShare, set.broadbandGate]) {
    if (array === undefined) continue;
    hash.update(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  }
  return hash.digest('hex');
}
