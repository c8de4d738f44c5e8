/** A zone by the sites that can serve it, as a list (rising) and as a set of bits. */
interface Zone {
  sites: number[];
  mask: bigint;
}

/** Nodes visited before a search gives up. Assumption: the engine's own; a count and not a time, so runs are alike. */
const MOST_NODES = 2_000;

interface Search {
  nodes: number;
}

/** Sites that serve every zone, `none` when there are none, `unknown` when the search gave up. */
export type Cover = { kind: 'found'; sites: number[] } | { kind: 'none' } | { kind: 'unknown' };

/** Zones to serve, the hardest first, without those served whenever another one is. */
function listHardZones(serving: readonly (readonly number[])[]): Zone[] {
  const zones = new Map<bigint, Zone>();
  for (const sites of serving) {
    const mask = sites.reduce((bits, site) => bits | (1n << BigInt(site)), 0n);
    zones.set(mask, { mask, sites: [...sites] });
  }
  const kept: Zone[] = [];
  for (const zone of [...zones.values()].toSorted((a, b) => a.sites.length - b.sites.length)) {
    if (!kept.some(({ mask }) => (mask & zone.mask) === mask)) kept.push(zone);
  }
  return kept;
}

/** Zones no two of which share a site, found greedily: at least as many sites are needed. */
function computeLeastSites(zones: readonly Zone[], allowed: bigint): number {
  let used = 0n;
  let least = 0;
  for (const { mask } of zones) {
    if ((mask & allowed & used) !== 0n) continue;
    used |= mask & allowed;
    least += 1;
  }
  return least;
}

/** The zone that fewest allowed sites serve; the first of equals. */
function findHardest(zones: readonly Zone[], allowed: bigint): number[] {
  let hardest: number[] | undefined;
  for (const { sites } of zones) {
    const left = sites.filter((site) => (allowed >> BigInt(site)) & 1n);
    if (hardest === undefined || left.length < hardest.length) hardest = left;
  }
  return hardest ?? [];
}

interface Node {
  zones: readonly Zone[];
  allowed: bigint;
  chosen: readonly number[];
  left: number;
}

/** Branches on the hardest zone: one of its sites must be open. A site that failed is not tried again below. */
function searchCover(search: Search, { zones, allowed, chosen, left }: Node): readonly number[] | undefined {
  if (zones.length === 0) return chosen;
  search.nodes += 1;
  if (search.nodes > MOST_NODES || computeLeastSites(zones, allowed) > left) return undefined;
  const reach = (site: number) => zones.filter(({ mask }) => (mask >> BigInt(site)) & 1n).length;
  const sites = findHardest(zones, allowed)
    .map((site) => ({ site, reach: reach(site) }))
    .toSorted((a, b) => b.reach - a.reach);
  let remaining = allowed;
  for (const { site } of sites) {
    const bit = 1n << BigInt(site);
    const found = searchCover(search, {
      zones: zones.filter(({ mask }) => (mask & bit) === 0n),
      allowed: remaining,
      chosen: [...chosen, site],
      left: left - 1,
    });
    if (found !== undefined) return found;
    remaining &= ~bit;
  }
  return undefined;
}

/**
 * At most `most` sites, the fixed ones apart, that serve every zone together with them; `serving[zone]` lists the sites
 * that can serve it, rising. Fixed sites are not among those returned.
 */
export function findCover(
  serving: readonly (readonly number[])[],
  fixedSites: readonly number[],
  most: number,
): Cover {
  const open = serving.filter((sites) => !sites.some((site) => fixedSites.includes(site)));
  if (open.some((sites) => sites.length === 0)) return { kind: 'none' };
  const search: Search = { nodes: 0 };
  const highest = open.flat().reduce((largest, site) => Math.max(largest, site), 0);
  const allowed = (1n << BigInt(highest + 1)) - 1n;
  const sites = searchCover(search, { zones: listHardZones(open), allowed, chosen: [], left: most });
  if (sites !== undefined) return { kind: 'found', sites: [...sites] };
  return { kind: search.nodes > MOST_NODES ? 'unknown' : 'none' };
}
