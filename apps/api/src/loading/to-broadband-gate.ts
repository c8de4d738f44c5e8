import type { CommuneProfile } from '@maceo/datasets/profiles/commune-profile';
import type { FlowZoneSet } from '@maceo/datasets/zones/create-flow-zones';
import type { FlowSet } from '@maceo/db/queries/flows';
import { computeFlowSetId, listHomes, type Homes } from './flow-set-homes.ts';

/** Mean share over the homes of which it is known, weighted by their employed residents; NaN when it is known of none. */
function computeMeanShare(homes: Homes): number {
  let total = 0;
  let connected = 0;
  for (const home of homes) {
    if (home?.broadbandShare == null || home.employed === null) continue;
    total += home.employed;
    connected += home.employed * home.broadbandShare;
  }
  return connected / total;
}

/** The set with the share of connected premises of its homes, where the data have one; its id then tells it too. */
export function toSetWithBroadband(
  set: FlowSet,
  { zoneSet, profiles }: { zoneSet: FlowZoneSet; profiles: ReadonlyMap<string, CommuneProfile> },
): FlowSet {
  const homes = listHomes(zoneSet, profiles);
  const mean = computeMeanShare(homes);
  if (Number.isNaN(mean)) return { ...set, report: { ...set.report, broadband: 'unknown' } };
  // Assumption: the mean where a home's share is not known.
  const broadbandGate = Float64Array.from(homes, (home) => home?.broadbandShare ?? mean);
  const gated = { ...set, broadbandGate, report: { ...set.report, broadband: 'known' as const } };
  return { ...gated, id: computeFlowSetId(gated) };
}
