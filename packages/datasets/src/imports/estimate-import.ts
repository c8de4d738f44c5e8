import type { ImportTarget } from '@maceo/domain/imports/import-field';
import type { ImportFile, ImportSheet } from '@maceo/domain/imports/import-job';
import type { ImportMapping } from '@maceo/domain/imports/import-mapping';
import { computeHeaderFingerprint, estimateMapping } from './estimate-mapping.ts';
import { findHeaderLine } from './find-header.ts';
import { toTable } from './to-table.ts';
import { cut, formatRawCell, type Sheet, type Workbook } from './workbook.ts';

/** Lines of a sheet shown before anything is understood of them. */
const PREVIEW_LINES = 8;
/** Characters of a cell shown there. */
const PREVIEW_CHARACTERS = 80;

/** What an upload gives: the file as found, the mapping proposed, the fingerprint of its headers, what was guessed. */
export interface ImportProposal {
  file: ImportFile;
  mapping: ImportMapping;
  fingerprint: string;
  notices: string[];
}

function toImportSheet(sheet: Sheet, headerLine: number): ImportSheet {
  const table = toTable(sheet, headerLine);
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    headerLine,
    rowCount: table.rows.length,
    headers: table.headers,
    preview: table.rows.slice(0, PREVIEW_LINES).map(({ line, cells }) => ({
      line,
      cells: cells.map((cell) => cut(formatRawCell(cell), PREVIEW_CHARACTERS)),
    })),
  };
}

/** The sheet whose headers the target knows best; among equals the first that is not hidden. */
function findBestSheet(proposals: readonly { fieldCount: number; sheet: ImportSheet }[]): number {
  const score = ({ fieldCount, sheet }: (typeof proposals)[number]) =>
    fieldCount * 100 + (sheet.hidden ? 0 : 10) + (sheet.rowCount > 0 ? 1 : 0);
  return proposals.reduce((best, one, index) => (score(one) > score(proposals[best]) ? index : best), 0);
}

/** A sheet that a person has chosen (0-based), and its line of headers; null = to be found. */
export interface ChosenPlace {
  sheet: number;
  headerLine: number | null;
}

/** Looks at a whole file for a target: where its table is, what its columns seem to be. `place` null = to be found. */
export function estimateImport(
  workbook: Workbook,
  target: ImportTarget,
  place: ChosenPlace | null = null,
): ImportProposal {
  const proposals = workbook.sheets.map((sheet, index) => {
    const asked = place?.sheet === index ? place.headerLine : null;
    const headerLine = asked ?? findHeaderLine(sheet, target);
    const { fields, notices } = estimateMapping(toTable(sheet, headerLine), target);
    return {
      sheet: toImportSheet(sheet, headerLine),
      fieldCount: Object.keys(fields).length,
      fields,
      notices,
    };
  });
  const best = place === null ? findBestSheet(proposals) : Math.min(place.sheet, proposals.length - 1);
  const chosen = proposals[best];
  const left = proposals.length - 1;
  const others = `${left} autre${left > 1 ? 's' : ''} dans le fichier`;
  const notice = `Feuille lue\u00A0: «\u202F${chosen.sheet.name}\u202F»\u202F; ${others}.`;
  return {
    file: {
      format: workbook.format,
      encoding: workbook.encoding,
      separator: workbook.separator,
      sheets: proposals.map(({ sheet }) => sheet),
    },
    mapping: { sheet: best, headerLine: chosen.sheet.headerLine, fields: chosen.fields },
    fingerprint: computeHeaderFingerprint(chosen.sheet.headers),
    notices: [...(left === 0 ? [] : [notice]), ...chosen.notices],
  };
}
