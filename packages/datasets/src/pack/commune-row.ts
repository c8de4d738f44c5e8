import type { Cog, CogCommune } from '../cog/cog.ts';
import { toBroadbandColumn, type BroadbandPercents, type BroadbandSpeed } from '../profiles/broadband.ts';
import { createCellReader, type CellReader } from './cell-reader.ts';
import type { ProblemList } from './problem-list.ts';
import type { CsvRow } from './read-csv-file.ts';

/** One commune as a file of the pack gives it; null (of `ruralType`, '') = empty cell. Ratios are jobs per 100 employed residents. */
export interface CommuneRow {
  commune: CogCommune;
  lat: number;
  lon: number;
  surfaceKm2: number | null;
  employed: number | null;
  occupations: (number | null)[];
  fibrePercent: number | null;
  broadband: BroadbandPercents;
  densityClass: string | null;
  ruralType: string;
  privateJobs: number | null;
  communeRatio: number | null;
  epciRatio: number | null;
}

/** Names of the columns of one file; `density` is absent from the national one. */
export interface CommuneColumns {
  population: string;
  surface: string;
  density: string | null;
  occupations: readonly string[];
  privateJobs: string;
  communeRatio: string;
  epciRatio: string;
}

/** Columns of the massif's file. */
export const MASSIF_LAYOUT: CommuneColumns = {
  population: 'pop2023',
  surface: 'surface_km2',
  density: 'densite',
  occupations: ['csp_agri', 'csp_artis', 'csp_cadres', 'csp_profint', 'csp_employes', 'csp_ouvriers'],
  privateJobs: 'emploi_prive_2024',
  communeRatio: 'ratio_emploi_actifs_commune_22',
  epciRatio: 'ratio_emploi_actifs_epci_22',
};

/** Columns of the national file. */
export const NATIONAL_LAYOUT: CommuneColumns = {
  population: 'pop',
  surface: 'km2',
  density: null,
  occupations: ['agri', 'artis', 'cadres', 'profint', 'employes', 'ouvriers'],
  privateJobs: 'prive2024',
  communeRatio: 'ratio_com',
  epciRatio: 'ratio_epci',
};

const COUNT = { low: 0, high: 5_000_000 };
const RATIO = { low: 0, high: 2000 };
/** Metropolitan France with Corsica, degrees. */
const LATITUDE = { low: 41, high: 51.5 };
const LONGITUDE = { low: -5.5, high: 9.8 };

/** What a commune's code turned out to be. */
type CodeReading = { kind: 'known'; commune: CogCommune } | { kind: 'overseas' } | { kind: 'wrong' };

/** The commune of a row; a malformed, unknown or repeated code is reported. `seen` grows. */
function readCommune(row: CsvRow, { cog, seen, problems }: RowContext): CodeReading {
  const code = row.cells.code?.trim() ?? '';
  const place = { line: row.line, column: 'code' };
  if (!/^(\d{2}|2[AB])\d{3}$/.test(code)) {
    problems.insert(
      `«\u202F${code.slice(0, 20)}\u202F» n’est pas un code de commune\u00A0: cinq caractères, zéro de tête compris.`,
      place,
    );
    return { kind: 'wrong' };
  }
  if (seen.has(code)) {
    problems.insert(`La commune ${code} figure deux fois.`, place);
    return { kind: 'wrong' };
  }
  seen.add(code);
  const commune = cog.communeByCode.get(code);
  if (commune !== undefined) return { kind: 'known', commune };
  if (cog.overseasCodes.has(code)) return { kind: 'overseas' };
  problems.insert(`La commune ${code} n’existe pas au Code officiel géographique ${cog.vintage}.`, place);
  return { kind: 'wrong' };
}

/** What rows are checked against, and where their problems go. */
export interface RowContext {
  cog: Cog;
  seen: Set<string>;
  problems: ProblemList;
}

/** The population of the file must be that of the COG of the same vintage: otherwise the file is of another year. */
function checkPopulation(
  cells: CellReader,
  column: string,
  context: { row: CsvRow; commune: CogCommune; problems: ProblemList },
) {
  const { row, commune, problems } = context;
  const population = cells.readRequired(column, COUNT);
  if (population !== null && population !== commune.population) {
    problems.insert(
      `La population de ${commune.code} est ${population}, le Code officiel géographique donne ${commune.population}.`,
      { line: row.line, column },
    );
  }
}

/** Shares of premises by speed; null where the file has no such column, or nothing in it. */
function readBroadband(cells: CellReader): BroadbandPercents {
  const read = (speed: BroadbandSpeed) => cells.readNumber(toBroadbandColumn(speed), { low: 0, high: 100 });
  return { 8: read(8), 30: read(30), 100: read(100) };
}

/** Reads one row: a commune, undefined when its code cannot be used, `overseas` when it lies outside metropolitan France. */
export function readCommuneRow(
  row: CsvRow,
  layout: CommuneColumns,
  context: RowContext,
): CommuneRow | 'overseas' | undefined {
  const reading = readCommune(row, context);
  if (reading.kind !== 'known') return reading.kind === 'overseas' ? 'overseas' : undefined;
  const { commune } = reading;
  const { problems } = context;
  const cells = createCellReader(row, problems);
  checkPopulation(cells, layout.population, { row, commune, problems });
  const densityClass = layout.density === null ? '' : cells.readText(layout.density);
  return {
    commune,
    lat: cells.readRequired('lat', LATITUDE) ?? 0,
    lon: cells.readRequired('lon', LONGITUDE) ?? 0,
    surfaceKm2: cells.readNumber(layout.surface, { low: 0, high: 20_000 }),
    employed: cells.readNumber('occupes1564', COUNT),
    occupations: layout.occupations.map((column) => cells.readNumber(column, COUNT)),
    fibrePercent: cells.readNumber('fibre_pct', { low: 0, high: 100 }),
    broadband: readBroadband(cells),
    densityClass: densityClass === '' ? null : densityClass,
    ruralType: cells.readText('ruralite'),
    privateJobs: cells.readNumber(layout.privateJobs, COUNT),
    communeRatio: cells.readNumber(layout.communeRatio, RATIO),
    epciRatio: cells.readNumber(layout.epciRatio, RATIO),
  };
}
