import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Cog } from '../cog/cog.ts';
import { MANIFEST_NAME, type PackManifest } from '../pack/pack-manifest.ts';
import { PACK_FILES } from '../pack/pack-files.ts';
import { DownloadFailure, readUrl, type DownloadOptions } from './download.ts';
import {
  listFetchDepartements,
  readGeoCommunes,
  readGeoContours,
  type ContourFeature,
  type GeoCommune,
} from './fetch-geo.ts';
import { formatCommuneFiles, type DownloadedFigures } from './format-commune-files.ts';
import { readFibre } from './read-fibre.ts';
import { readDatedContours } from './read-dated-contours.ts';
import { readFlowMargins } from './read-flow-margins.ts';
import { CONTOURS_YEAR, type FetchSources } from './sources.ts';
import { findInZip } from './unzip.ts';
import { writeAtomic } from './write-atomic.ts';

/** A download: where to, from where, and what it needs of the outside. `report` receives French lines of progress. */
export interface PackFetch {
  folder: string;
  cog: Cog;
  sources: FetchSources;
  options: DownloadOptions;
  now: () => Date;
  report: (line: string) => void;
}

/** What no download gives, said in the manifest. The absence of occupations is seen, and said, when the pack is read. */
const NEVER_AVAILABLE = [
  'Classe de densité INSEE\u00A0: absente du paquet téléchargé, une commune de moins de 2\u202F000 habitants est tenue pour rurale.',
  'Emploi salarié privé (URSSAF)\u00A0: absent du paquet téléchargé.',
];

async function fetchGeo({ cog, sources, options, report }: PackFetch) {
  const communes = new Map<string, GeoCommune>();
  for (const { code } of listFetchDepartements(cog)) {
    const place = { root: sources.geo, departement: code };
    for (const commune of await readGeoCommunes(place, options)) communes.set(commune.code, commune);
    report(`API Géo\u00A0: département ${code} reçu.`);
  }
  return communes;
}

/** Contours and what is to be said of them: those of a stated year, else those that the API Géo gives today. */
async function fetchContours(fetch: PackFetch, missing: string[]) {
  const { cog, sources, options } = fetch;
  const dated = await fetchOptional(fetch, {
    label: `Contours des communes, Etalab ${CONTOURS_YEAR}`,
    missing,
    read: async () => readDatedContours(await readUrl(sources.contours, options), cog),
  });
  const title =
    'Contours des communes du Massif central arrondis au millième de degré, pour les cartes seulement';
  if (dated !== undefined) {
    const producer = 'IGN (Admin Express), Etalab (simplification à 1\u202F000\u00A0m)';
    const vintage = `Admin Express COG ${CONTOURS_YEAR}, communes recodées au COG ${cog.vintage}`;
    return {
      contours: dated,
      description: describeContours({ title, producer, vintage, url: sources.contours }),
    };
  }
  const contours: ContourFeature[] = [];
  for (const { code, hasContours } of listFetchDepartements(cog)) {
    if (!hasContours) continue;
    contours.push(...(await readGeoContours({ root: sources.geo, departement: code }, options)));
  }
  const [day] = fetch.now().toISOString().split('T');
  const today = { producer: 'IGN et Etalab (API Géo)', vintage: `état du ${day}`, url: sources.geo };
  return { contours, description: describeContours({ title, ...today }) };
}

/** A file one can do without: undefined and a sentence in `missing` when it cannot be had or has another form. */
async function fetchOptional<T>(
  { report }: PackFetch,
  wish: { label: string; missing: string[]; read: () => Promise<T | undefined> },
): Promise<T | undefined> {
  let reason = 'le fichier n’a pas la forme attendue.';
  try {
    const value = await wish.read();
    if (value !== undefined) {
      report(`${wish.label}\u00A0: reçu.`);
      return value;
    }
  } catch (error) {
    if (!(error instanceof DownloadFailure)) throw error;
    reason = error.message;
  }
  wish.missing.push(`${wish.label}\u00A0: ${reason}`);
  return undefined;
}

async function fetchFigures(
  fetch: PackFetch,
  geo: DownloadedFigures['geo'],
  missing: string[],
): Promise<DownloadedFigures> {
  const { cog, sources, options } = fetch;
  const margins = await fetchOptional(fetch, {
    label: 'Flux domicile-travail INSEE (actifs occupés et emplois)',
    missing,
    read: async () => {
      const zip = await readUrl(sources.flows, options);
      const csv = findInZip(zip, (name) => /\.csv$/i.test(name) && !/^meta/i.test(name));
      return csv === undefined ? undefined : readFlowMargins(csv, cog);
    },
  });
  const fibre = await fetchOptional(fetch, {
    label: 'Fibre par commune ARCEP',
    missing,
    read: async () => readFibre(await readUrl(sources.fibre, options), cog),
  });
  return { geo, margins, fibre };
}

/** Producers and vintages of what was really downloaded. */
function describeCommuneFile(
  name: 'massif' | 'national',
  figures: DownloadedFigures,
  { sources, now }: PackFetch,
) {
  const flows =
    figures.margins === undefined
      ? []
      : ['INSEE (flux domicile-travail 2022, actifs de 15\u00A0ans ou plus)'];
  const fibre = figures.fibre === undefined ? [] : ['ARCEP (Ma connexion internet)'];
  return {
    name: PACK_FILES[name].name,
    title:
      name === 'massif' ? 'Communes du Massif central, téléchargées' : 'Communes de France, téléchargées',
    producer: ['IGN et Etalab (API Géo)', ...flows, ...fibre].join(', '),
    licence: 'Licence Ouverte 2.0',
    vintage: `état du ${now().toISOString().split('T')[0]}`,
    url: sources.geo,
  };
}

function describeContours(origin: { title: string; producer: string; vintage: string; url: string }) {
  return { name: PACK_FILES.contours.name, licence: 'Licence Ouverte 2.0', ...origin };
}

/**
 * Downloads the official files and writes a pack that `readDataPack` can read, each file in one piece, the manifest last.
 * Contours are those of a stated year, else those of the API Géo. Without the API Géo nothing is written and {@link DownloadFailure} is thrown; without the flows or the fibre the pack is
 * written all the same and `missing` says what it lacks.
 */
export async function fetchPack(fetch: PackFetch): Promise<PackManifest> {
  const { folder, cog } = fetch;
  const communes = await fetchGeo(fetch);
  const missing: string[] = [];
  const { contours, description } = await fetchContours(fetch, missing);
  const figures = await fetchFigures(fetch, communes, missing);
  const { massif, national } = formatCommuneFiles(cog, figures);
  await mkdir(folder, { recursive: true });
  const files: PackManifest['files'] = [];
  const write = async (description: Omit<PackManifest['files'][number], 'sha256'>, text: string) => {
    const sha256 = await writeAtomic(join(folder, description.name), gzipSync(text));
    files.push({ ...description, sha256 });
  };
  const countRows = (csv: string) => csv.trim().split('\n').length - 1;
  await write({ ...describeCommuneFile('massif', figures, fetch), rowCount: countRows(massif) }, massif);
  await write(
    { ...describeCommuneFile('national', figures, fetch), rowCount: countRows(national) },
    national,
  );
  const collection = JSON.stringify({ type: 'FeatureCollection', features: contours });
  await write({ ...description, rowCount: contours.length }, collection);
  const manifest = { fetchedAt: fetch.now().toISOString(), missing: [...missing, ...NEVER_AVAILABLE], files };
  await writeAtomic(join(folder, MANIFEST_NAME), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}
