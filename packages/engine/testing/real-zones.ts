import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { FlowZones } from '../src/flows/flow-zones.ts';
import { createOwnZoneAims, type OwnZoneAim, type SettledHome } from '../src/flows/own-zone-aims.ts';

/**
 * Zones of the real data pack, for tests and the bench only: the communes of the départements that the massif touches,
 * the massif's first, then one zone per EPCI for the rest of metropolitan France. Undefined without a pack.
 * Jobs at the workplace are estimated here, roughly: the EPCI's jobs (ratio × employed residents) spread over its
 * communes by private jobs plus 10 % of the employed residents. Products use the datasets package instead.
 */
export function findRealZones(
  folder: string,
): { zones: FlowZones; homeCount: number; ownAims: OwnZoneAim[] } | undefined {
  const national = `${folder}/communes-france.csv.gz`;
  if (!existsSync(national)) return undefined;
  const massif = new Map(readRows(`${folder}/communes-massif.csv.gz`).map((row) => [row.code, row]));
  const communes = withJobs(readRows(national).filter((row) => toNumber(row.occupes1564) > 0));
  const touched = new Set(communes.filter((row) => row.massif === '1').map((row) => row.dep));
  const inner = communes
    .filter((row) => touched.has(row.dep))
    .sort((a, b) => Number(b.massif) - Number(a.massif));
  const outer = groupByEpci(communes.filter((row) => !touched.has(row.dep)));
  const places = [...inner, ...outer];
  const column = (pick: (place: Place) => number) => Float64Array.from(places, pick);
  return {
    homeCount: inner.length,
    ownAims: createOwnZoneAims(
      inner.map(({ code }) => toSettledHome(massif.get(code))),
      places.length,
    ),
    zones: {
      lat: column((place) => place.lat),
      lon: column((place) => place.lon),
      surfaceKm2: column((place) => place.km2),
      employed: column((place) => place.employed),
      jobs: column((place) => place.jobs),
      isTarget: Uint8Array.from(places, (place) => (isRural(massif.get(place.code)) ? 1 : 0)),
    },
  };
}

function isRural(row: Row | undefined): boolean {
  return row !== undefined && (row.densite === 'Bourgs ruraux' || row.densite.startsWith('Rural'));
}

/** A commune of the surroundings, whose density is not in the pack, counts as scattered. */
function toSettledHome(row: Row | undefined): SettledHome {
  const isMarketTown = row?.densite === 'Bourgs ruraux';
  return {
    group: isMarketTown ? 'market_town' : row === undefined || isRural(row) ? 'scattered' : 'town',
    isPeriurban: row?.ruralite.startsWith('Les ruralités résidentielles') ?? null,
    isCounted: row !== undefined,
  };
}

interface Place {
  code: string;
  lat: number;
  lon: number;
  km2: number;
  employed: number;
  jobs: number;
}

type Row = Record<string, string>;
type Commune = Place & { dep: string; epci: string; massif: string };

function toNumber(text: string): number {
  return text === '' ? 0 : Number(text);
}

/** Rows by header; fields may be quoted. */
function readRows(path: string): Row[] {
  const [header, ...lines] = gunzipSync(readFileSync(path)).toString('utf8').trim().split('\n');
  const names = header.trim().split(',');
  return lines.map((line) => {
    const fields = [...line.trim().matchAll(/("([^"]*)"|[^,]*)(,|$)/g)].map((match) => match[2] ?? match[1]);
    return Object.fromEntries(names.map((name, index) => [name, fields[index] ?? '']));
  });
}

function withJobs(rows: Row[]): Commune[] {
  const weights = rows.map((row) => toNumber(row.prive2024) + 0.1 * toNumber(row.occupes1564));
  const employed = sumByEpci(rows, (index) => toNumber(rows[index].occupes1564));
  const weight = sumByEpci(rows, (index) => weights[index]);
  return rows.map((row, index) => {
    const ratio = row.ratio_epci === '' ? 1 : Number(row.ratio_epci) / 100;
    const jobs = ((employed.get(row.epci) ?? 0) * ratio * weights[index]) / (weight.get(row.epci) ?? 1);
    const { code, dep, epci, massif } = row;
    const place = { lat: Number(row.lat), lon: Number(row.lon), km2: Number(row.km2) };
    return { code, dep, epci, massif, ...place, employed: toNumber(row.occupes1564), jobs };
  });
}

function sumByEpci(rows: Row[], valueOf: (index: number) => number): Map<string, number> {
  const sums = new Map<string, number>();
  rows.forEach((row, index) => sums.set(row.epci, (sums.get(row.epci) ?? 0) + valueOf(index)));
  return sums;
}

/** One place per EPCI, at the centre of its jobs. */
function groupByEpci(communes: Commune[]): Place[] {
  const groups = Map.groupBy(communes, (commune) => commune.epci);
  return [...groups].map(([code, members]) => {
    const sum = (pick: (place: Place) => number) =>
      members.reduce((total, member) => total + pick(member), 0);
    const jobs = sum((place) => place.jobs);
    return {
      code,
      lat: sum((place) => place.lat * place.jobs) / jobs,
      lon: sum((place) => place.lon * place.jobs) / jobs,
      km2: sum((place) => place.km2),
      employed: sum((place) => place.employed),
      jobs,
    };
  });
}
