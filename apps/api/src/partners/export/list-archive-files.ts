import type { ReadDatabase } from '@maceo/db/open-database';
import {
  findImportedFile,
  listNounFields,
  listPartnerRows,
  PARTNER_NOUN_IDS,
  type ExportedRow,
  type PartnerNoun,
} from '@maceo/db/queries/partner-data';
import { formatCsv } from '@maceo/domain/format-csv';
import { toSlug } from '@maceo/domain/to-slug';
import type { Services } from '../../context.ts';
import { FIELD_HEADS, NOUN_LABELS } from './noun-labels.ts';

/** A file of the archive: its path, and its bytes. */
export interface ArchiveFile {
  path: string;
  content: Uint8Array;
}

/** Whose data, from where, and when. */
export interface ArchiveOrder {
  db: ReadDatabase;
  files: Services['files'];
  partnerId: string;
  partnerName: string;
  now: Date;
}

const ENCODER = new TextEncoder();
/** Tells spreadsheets that a file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A cell of a spreadsheet: lists and objects as JSON, days as ISO; nothing where nothing is known. */
function toCell(value: unknown): string | number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  return value instanceof Date ? value.toISOString() : JSON.stringify(value);
}

/** One noun as a spreadsheet reads it. */
export function formatNounCsv(noun: PartnerNoun, rows: readonly ExportedRow[]): string {
  const fields = listNounFields(noun);
  const heads = fields.map((field) => FIELD_HEADS[field] ?? field);
  return (
    BYTE_ORDER_MARK + formatCsv([heads, ...rows.map((row) => fields.map((field) => toCell(row[field])))])
  );
}

/** A name that is one name in any file system: no folder, no control character, not too long. */
function toFileName(name: string): string {
  // eslint-disable-next-line no-control-regex -- those are what is taken out
  const plain = name.replaceAll(/[\u0000-\u001F/\\:*?"<>|]/g, '_').replace(/^\.+/, '_');
  return plain.slice(-120);
}

function formatReadMe({ partnerName, now }: ArchiveOrder, counts: ReadonlyMap<PartnerNoun, number>): string {
  const lines = [...counts].map(([noun, count]) => {
    const file = `csv/${toSlug(NOUN_LABELS[noun])}.csv`;
    return `- ${NOUN_LABELS[noun]}\u00A0: ${count} (${file}, clé «\u202F${noun}\u202F» de donnees.json)`;
  });
  return [
    `Données de ${partnerName}, au ${now.toISOString()}`,
    '',
    'Tout ce qui appartient à ce partenaire dans l’étude sur le télétravail dans le Massif central.',
    '',
    ...lines,
    '',
    'fichiers/ contient les pièces jointes des observations, imports/ les tableaux importés.',
    'Les dates sont en temps universel. Une cellule vide n’est pas un zéro\u00A0: la valeur n’est pas connue.',
    'Les listes sont écrites en JSON. Les chiffres des exécutions se téléchargent depuis chacune d’elles.',
    'Les observations restreintes, les brouillons et les commentaires de ce dossier ne sont pas publics.',
    'Ce que le partenaire a publié l’est sous Licence Ouverte 2.0.',
    '',
  ].join('\r\n');
}

/** Attachments, then imported files, one at a time; those whose bytes are no longer there are left out. */
async function* listBinaryFiles(
  { db, files }: ArchiveOrder,
  rows: ReadonlyMap<PartnerNoun, ExportedRow[]>,
): AsyncGenerator<ArchiveFile> {
  for (const { id, name } of rows.get('attachments') ?? []) {
    const content = await files.read(String(id));
    if (content) yield { path: `fichiers/${String(id)}-${toFileName(String(name))}`, content };
  }
  for (const { id, fileName } of rows.get('imports') ?? []) {
    const content = await findImportedFile(db, String(id));
    if (content) yield { path: `imports/${String(id)}-${toFileName(String(fileName))}`, content };
  }
}

/**
 * Every file of a partner's archive: what it is, everything as JSON, noun by noun as CSV, then the files one after the
 * other, so that no more than one of these is in memory.
 */
export async function* listArchiveFiles(order: ArchiveOrder): AsyncGenerator<ArchiveFile> {
  const rows = new Map<PartnerNoun, ExportedRow[]>();
  for (const noun of PARTNER_NOUN_IDS) {
    rows.set(noun, await listPartnerRows(order.db, { noun, partnerId: order.partnerId }));
  }
  const counts = new Map([...rows].map(([noun, list]) => [noun, list.length]));
  yield { path: 'LISEZ-MOI.txt', content: ENCODER.encode(BYTE_ORDER_MARK + formatReadMe(order, counts)) };
  const data = {
    partnerId: order.partnerId,
    exportedAt: order.now.toISOString(),
    ...Object.fromEntries(rows),
  };
  yield { path: 'donnees.json', content: ENCODER.encode(JSON.stringify(data, null, 1)) };
  for (const [noun, list] of rows) {
    const path = `csv/${toSlug(NOUN_LABELS[noun])}.csv`;
    yield { path, content: ENCODER.encode(formatNounCsv(noun, list)) };
  }
  yield* listBinaryFiles(order, rows);
}
