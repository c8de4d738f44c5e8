import { BROADBAND_SPEEDS, toBroadbandColumn } from '../profiles/broadband.ts';
import type { Cog } from '../cog/cog.ts';
import { createCellReader } from './cell-reader.ts';
import type { CommuneColumns, CommuneRow } from './commune-row.ts';
import type { ProblemList } from './problem-list.ts';
import type { CsvRow } from './read-csv-file.ts';

/**
 * Figures that are numbers within bounds and yet cannot be true of their commune: more employed than inhabitants of 15 and
 * over, codes of areas that do not exist. Refused where no doubt is possible, else warned of.
 */

/** What a row is checked against; `problems` refuse the pack, `warnings` are shown beside it. */
export interface PlausibilityContext {
  cog: Cog;
  problems: ProblemList;
  warnings: ProblemList;
}

/** A checked row: its cells, what was read of them, and the names of its columns. */
export interface PlausibleRow {
  row: CsvRow;
  read: CommuneRow;
  layout: CommuneColumns;
}

/** How many times its population a commune may count employed residents before its file is refused. Assumption: MACEO. */
const ABSURD_FACTOR = 2;

/** Persons added to that bound, for villages of a few inhabitants whose figures come from two years. Assumption: MACEO. */
const ABSURD_MARGIN = 50;

/** Private jobs per inhabitant, and jobs added for airports and zones nearly without any. Source: URSSAF 2024, at most 17. */
const JOBS_BOUND = { perInhabitant: 100, more: 1000 };

const number = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });

/** A count of residents and what it cannot exceed. */
interface Bound {
  column: string;
  what: string;
  value: number;
  high: number;
  whom: string;
}

function formatExcess({ read }: PlausibleRow, { what, value, high, whom }: Bound): string {
  const place = `${read.commune.name} (${read.commune.code})`;
  return `${what} de ${place} sont ${number.format(value)}, plus que ${whom} (${number.format(high)})\u00A0: un nombre entre 0 et ${number.format(high)} est attendu.`;
}

/** Counts of residents of a row: employed, then all occupations together. */
function listCounts({ read, layout }: PlausibleRow): Pick<Bound, 'column' | 'what' | 'value'>[] {
  const people = read.occupations.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  return [
    { column: 'occupes1564', what: 'Les actifs occupés', value: read.employed ?? 0 },
    { column: layout.occupations[0], what: 'Les habitants par profession', value: people },
  ];
}

/** Residents against the inhabitants of 15 and over where the file has them, else against the whole population. */
function checkResidents(checked: PlausibleRow, { problems, warnings }: PlausibilityContext): void {
  const { row, read } = checked;
  const cells = createCellReader(row, problems);
  const adults = cells.readNumber('pop15p', { low: 0, high: 5_000_000 });
  const former = cells.readNumber('pop2022', { low: 0, high: 5_000_000 });
  const population = Math.max(read.commune.population, former ?? 0);
  for (const count of listCounts(checked)) {
    const place = { line: row.line, column: count.column };
    const whole = { ...count, high: population, whom: 'ses habitants' };
    if (adults !== null && count.value > adults + 0.5) {
      const bound = { ...count, high: adults, whom: 'ses habitants de 15 ans et plus' };
      problems.insert(formatExcess(checked, bound), place);
    } else if (count.value > ABSURD_FACTOR * population + ABSURD_MARGIN) {
      problems.insert(formatExcess(checked, whole), place);
    } else if (adults === null && count.value > population + 0.5) {
      warnings.insert(formatExcess(checked, whole), place);
    }
  }
}

function checkJobs(checked: PlausibleRow, { problems }: PlausibilityContext): void {
  const { row, read, layout } = checked;
  const high = JOBS_BOUND.perInhabitant * read.commune.population + JOBS_BOUND.more;
  if (read.privateJobs === null || read.privateJobs <= high) return;
  const bound = {
    column: layout.privateJobs,
    what: 'Les emplois salariés privés',
    value: read.privateJobs,
    high,
    whom: 'cent par habitant',
  };
  problems.insert(formatExcess(checked, bound), { line: row.line, column: bound.column });
}

/** Codes of the areas that a row says its commune lies in: each must exist, and be the COG's. */
function checkAreas({ row, read: { commune } }: PlausibleRow, { cog, problems }: PlausibilityContext): void {
  const areas = [
    { column: 'dep', what: 'Le département', expected: commune.departementCode, known: cog.departements },
    { column: 'reg', what: 'La région', expected: commune.regionCode, known: cog.regions },
    { column: 'epci', what: 'L’intercommunalité', expected: commune.epciCode ?? '', known: cog.epcis },
  ];
  for (const { column, what, expected, known } of areas) {
    const code = row.cells[column]?.trim() ?? '';
    if (code === '' || code === expected) continue;
    const isKnown = known.some((area) => area.code === code);
    const fault = isKnown
      ? `n’est pas celle de ${commune.code} au Code officiel géographique ${cog.vintage}, qui donne «\u202F${expected}\u202F».`
      : `n’existe pas au Code officiel géographique ${cog.vintage}.`;
    problems.insert(
      `${what} «\u202F${code.slice(0, 20)}\u202F» ${what.startsWith('Le ') ? fault.replace('celle', 'celui') : fault}`,
      {
        line: row.line,
        column,
      },
    );
  }
}

/** Everything about a row that cannot be true, or hardly. */
export function checkPlausibility(checked: PlausibleRow, context: PlausibilityContext): void {
  checkResidents(checked, context);
  checkJobs(checked, context);
  checkAreas(checked, context);
}

function formatColumns(columns: readonly string[]): string {
  return columns.map((column) => `«\u202F${column.slice(0, 40)}\u202F»`).join(', ');
}

/** A column that the product knows and does not find, while the file has others that it does not know: renamed? */
export function checkOptionalColumns(
  header: readonly string[],
  { required, optional }: { required: readonly string[]; optional: readonly string[] },
  warnings: ProblemList,
): void {
  // Nobody misses the columns of broadband: few files have them.
  const known = new Set([...required, ...optional, ...BROADBAND_SPEEDS.map(toBroadbandColumn)]);
  const unknown = header.filter((column) => !known.has(column));
  if (unknown.length === 0) return;
  const missing = optional.filter((column) => !header.includes(column));
  if (missing.length === 0) return;
  warnings.insert(
    `Le fichier a des colonnes que le produit ne connaît pas (${formatColumns(unknown)}), et il y manque, parmi les facultatives, ${formatColumns(missing)}\u00A0: l’une d’elles a-t-elle été renommée\u202F?`,
    { line: 1 },
  );
}
