import { isInMassif } from '@maceo/domain/territories/massif-perimeter';
import type { Cog, CogCommune } from '../cog/cog.ts';
import { MASSIF_COLUMNS, NATIONAL_COLUMNS } from '../pack/pack-files.ts';
import type { GeoCommune } from './fetch-geo.ts';
import type { FlowMargins } from './read-flow-margins.ts';

/** All that was downloaded about communes; undefined = could not be had, and its cells stay empty. */
export interface DownloadedFigures {
  geo: ReadonlyMap<string, GeoCommune>;
  margins: FlowMargins | undefined;
  fibre: ReadonlyMap<string, number> | undefined;
}

type Cells = Partial<Record<string, string>>;

function formatCell(value: number | undefined, digits: number): string {
  return value === undefined ? '' : String(Number(value.toFixed(digits)));
}

/** Jobs per 100 employed residents of some communes together; undefined when nobody employed lives there. */
function computeRatio(codes: readonly string[], margins: FlowMargins): number | undefined {
  const sum = (map: ReadonlyMap<string, number>) =>
    codes.reduce((total, code) => total + (map.get(code) ?? 0), 0);
  const employed = sum(margins.employed);
  return employed === 0 ? undefined : (100 * sum(margins.jobs)) / employed;
}

function createRatioLookup(cog: Cog, margins: FlowMargins | undefined) {
  const epciRatios = new Map<string, number | undefined>();
  if (margins !== undefined) {
    for (const epci of cog.epcis) epciRatios.set(epci.code, computeRatio(epci.communeCodes, margins));
  }
  return ({ code, epciCode }: CogCommune) => ({
    commune: margins === undefined ? undefined : computeRatio([code], margins),
    epci: epciCode === null ? undefined : epciRatios.get(epciCode),
  });
}

/** Cells of one commune under the columns of both files; the population is that of the COG. */
function createCells(
  commune: CogCommune,
  figures: DownloadedFigures,
  ratios: { commune?: number; epci?: number },
): Cells {
  const { code, population, departementCode } = commune;
  const geo = figures.geo.get(code);
  const surface = formatCell(geo?.surfaceKm2, 2);
  const communeRatio = formatCell(ratios.commune, 4);
  const epciRatio = formatCell(ratios.epci, 4);
  return {
    code,
    massif: isInMassif(code, departementCode) ? '1' : '0',
    pop: String(population),
    pop2023: String(population),
    lat: formatCell(geo?.lat, 4),
    lon: formatCell(geo?.lon, 4),
    km2: surface,
    surface_km2: surface,
    fibre_pct: formatCell(figures.fibre?.get(code), 1),
    occupes1564: formatCell(figures.margins?.employed.get(code), 2),
    ratio_com: communeRatio,
    ratio_emploi_actifs_commune_22: communeRatio,
    ratio_epci: epciRatio,
    ratio_emploi_actifs_epci_22: epciRatio,
  };
}

function formatCsv(columns: readonly string[], rows: readonly Cells[]): string {
  const lines = rows.map((cells) => columns.map((column) => cells[column] ?? '').join(','));
  return `${[columns.join(','), ...lines].join('\n')}\n`;
}

/** The two commune files of a pack, as CSV text: same columns as the usual pack, empty where nothing was downloaded. */
export function formatCommuneFiles(
  cog: Cog,
  figures: DownloadedFigures,
): { massif: string; national: string } {
  const getRatios = createRatioLookup(cog, figures.margins);
  const rows = cog.communes.map((commune) => createCells(commune, figures, getRatios(commune)));
  return {
    massif: formatCsv(
      MASSIF_COLUMNS,
      rows.filter((cells) => cells.massif === '1'),
    ),
    national: formatCsv(NATIONAL_COLUMNS, rows),
  };
}
