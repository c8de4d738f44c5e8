import type { Problem } from '@maceo/domain/problem';
import { isInMassif } from '@maceo/domain/territories/massif-perimeter';
import type { Cog } from '../cog/cog.ts';
import type { ReadFile } from '../profiles/commune-profile.ts';
import { checkOptionalColumns, checkPlausibility } from './check-plausibility.ts';
import {
  MASSIF_LAYOUT,
  NATIONAL_LAYOUT,
  readCommuneRow,
  type CommuneColumns,
  type CommuneRow,
} from './commune-row.ts';
import {
  MASSIF_COLUMNS,
  MASSIF_OPTIONAL_COLUMNS,
  NATIONAL_COLUMNS,
  NATIONAL_OPTIONAL_COLUMNS,
  PACK_FILES,
} from './pack-files.ts';
import { ProblemList } from './problem-list.ts';
import { readCsvFile, type CsvRow } from './read-csv-file.ts';

/** The communes of one file of the pack; `overseasCount` rows were left out because they lie overseas; `warnings` do not refuse it. */
export interface CommuneFile {
  rows: CommuneRow[];
  overseasCount: number;
  file: ReadFile;
  problems: Problem[];
  warnings: Problem[];
}

/** Which communes a file must hold, and what else must be true of its rows. */
interface FileRule {
  file: (typeof PACK_FILES)['massif' | 'national'];
  columns: readonly string[];
  optional: readonly string[];
  layout: CommuneColumns;
  expected: readonly string[];
  checkRow: (row: CsvRow, communeRow: CommuneRow, problems: ProblemList) => void;
}

/** One sentence for all the communes that the file should hold and does not. */
function checkComplete(expected: readonly string[], seen: ReadonlySet<string>, problems: ProblemList): void {
  const missing = expected.filter((code) => !seen.has(code));
  if (missing.length === 0) return;
  const some = missing.slice(0, 5).join(', ');
  const more = missing.length > 5 ? '…' : '';
  problems.insert(
    `Communes manquantes\u00A0: ${missing.length} sur ${expected.length} attendues (${some}${more}).`,
    {
      column: 'code',
    },
  );
}

/** Rows of a file that are communes, checked one by one and as a whole. */
async function readCommuneFile(folder: string, cog: Cog, rule: FileRule): Promise<CommuneFile> {
  const csv = await readCsvFile({ folder, name: rule.file.name }, rule.columns);
  const problems = new ProblemList(rule.file.name);
  const warnings = new ProblemList(rule.file.name);
  checkOptionalColumns(csv.header, { required: rule.columns, optional: rule.optional }, warnings);
  const seen = new Set<string>();
  const rows: CommuneRow[] = [];
  let overseasCount = 0;
  for (const row of csv.rows) {
    const reading = readCommuneRow(row, rule.layout, { cog, seen, problems });
    if (reading === 'overseas') overseasCount += 1;
    else if (reading !== undefined) {
      rule.checkRow(row, reading, problems);
      checkPlausibility({ row, read: reading, layout: rule.layout }, { cog, problems, warnings });
      rows.push(reading);
    }
  }
  if (csv.isWhole) checkComplete(rule.expected, seen, problems);
  const file = { ...rule.file, sha256: csv.sha256, rowCount: csv.rows.length };
  return {
    rows,
    overseasCount,
    file,
    problems: [...csv.problems, ...problems.list()],
    warnings: warnings.list(),
  };
}

/** The file of the massif: exactly the communes of the perimeter. */
export function readMassifFile(folder: string, cog: Cog): Promise<CommuneFile> {
  const inside = cog.communes.filter((commune) => isInMassif(commune.code, commune.departementCode));
  return readCommuneFile(folder, cog, {
    file: PACK_FILES.massif,
    columns: MASSIF_COLUMNS,
    optional: MASSIF_OPTIONAL_COLUMNS,
    layout: MASSIF_LAYOUT,
    expected: inside.map((commune) => commune.code),
    checkRow: ({ line }, { commune }, problems) => {
      if (isInMassif(commune.code, commune.departementCode)) return;
      problems.insert(`La commune ${commune.code} n’est pas dans le périmètre du Massif central.`, {
        line,
        column: 'code',
      });
    },
  });
}

/** The national file: every metropolitan commune; overseas ones are counted and left out. */
export function readNationalFile(folder: string, cog: Cog): Promise<CommuneFile> {
  return readCommuneFile(folder, cog, {
    file: PACK_FILES.national,
    columns: NATIONAL_COLUMNS,
    optional: NATIONAL_OPTIONAL_COLUMNS,
    layout: NATIONAL_LAYOUT,
    expected: cog.communes.map((commune) => commune.code),
    checkRow: ({ line, cells }, { commune }, problems) => {
      const expected = isInMassif(commune.code, commune.departementCode) ? '1' : '0';
      if (cells.massif === expected || cells.massif === undefined) return;
      problems.insert(
        `La commune ${commune.code} devrait porter ${expected}, d’après le périmètre du décret.`,
        {
          line,
          column: 'massif',
        },
      );
    },
  });
}
