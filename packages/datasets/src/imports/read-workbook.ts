import { IMPORT_LIMITS } from '@maceo/domain/imports/import-job';
import type { Problem } from '@maceo/domain/problem';
import { openArchive } from './open-archive.ts';
import { readDelimited } from './read-delimited.ts';
import { readOds } from './read-ods.ts';
import { readXlsx } from './read-xlsx.ts';
import { UnreadableFile } from './unreadable-file.ts';
import type { Workbook } from './workbook.ts';

const startsWith = (bytes: Buffer, signature: readonly number[]) =>
  signature.every((byte, index) => bytes[index] === byte);

/** Sheets kept of a file, empty ones left out. Assumption: more is no table of actions. */
const MOST_SHEETS = 20;

const ZIP = [0x50, 0x4b];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const PDF = [0x25, 0x50, 0x44, 0x46];

/** Files that people send under a spreadsheet's name, told by their first bytes. */
function whyNotText(bytes: Buffer): string | undefined {
  if (startsWith(bytes, COMPOUND)) {
    return 'Ce fichier est un ancien classeur (.xls) ou un classeur protégé par un mot de passe\u00A0: enregistrez-le en .xlsx, sans mot de passe.';
  }
  if (startsWith(bytes, PDF))
    return 'Ce fichier est un PDF\u00A0: envoyez le tableau lui-même, en XLSX, ODS ou CSV.';
  return /^\s*<(!doctype|html|\?xml|table)/i.test(bytes.toString('latin1', 0, 200))
    ? 'Ce fichier est une page web ou un document XML, pas un tableau\u00A0: ouvrez-le dans votre tableur et enregistrez-le en XLSX.'
    : undefined;
}

function readZip(bytes: Buffer): Workbook {
  const archive = openArchive(bytes);
  const isOds = archive.names.includes('content.xml');
  const sheets = isOds ? readOds(archive) : readXlsx(archive);
  return { format: isOds ? 'ods' : 'xlsx', encoding: null, separator: null, sheets };
}

function readBytes(bytes: Buffer): Workbook {
  if (bytes.length === 0) throw new UnreadableFile('Le fichier est vide.');
  if (bytes.length > IMPORT_LIMITS.fileBytes) {
    throw new UnreadableFile(`Le fichier dépasse ${IMPORT_LIMITS.fileBytes / 1024 / 1024}\u00A0Mio.`);
  }
  if (startsWith(bytes, ZIP)) return readZip(bytes);
  const reason = whyNotText(bytes);
  if (reason !== undefined) throw new UnreadableFile(reason);
  return readDelimited(bytes);
}

/**
 * Reads a spreadsheet sent by a person, whatever its extension says: XLSX, ODS or delimited text. A file that cannot be
 * read, or that goes beyond the bounds, gives one problem and no workbook; nothing is thrown for a bad file.
 */
export function readWorkbook(
  bytes: Buffer,
  fileName: string,
): { workbook: Workbook; problem: null } | { workbook: null; problem: Problem } {
  try {
    const whole = readBytes(bytes);
    const sheets = whole.sheets.filter(({ rows }) => rows.length > 0).slice(0, MOST_SHEETS);
    if (sheets.length === 0) throw new UnreadableFile('Le fichier ne contient aucune ligne.');
    return { workbook: { ...whole, sheets }, problem: null };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { workbook: null, problem: { field: fileName, file: fileName, message: error.message } };
  }
}
