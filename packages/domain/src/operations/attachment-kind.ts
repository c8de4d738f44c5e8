/**
 * Files that may go with a piece of evidence: a short list of kinds, recognised by their first bytes and not by what the
 * sender calls them. Macros and programs are in none of them.
 */

/** Largest file, in bytes. Assumption: MACEO, a scanned report of a hundred pages stays below. */
export const MAX_ATTACHMENT_BYTES = 10 * 1024 * 1024;

/** Longest name kept, extension included, in characters. */
const MAX_NAME_LENGTH = 120;

interface Kind {
  mediaType: string;
  /** Whether the content is of this kind; `text` reads each byte as one character. */
  isIn: (text: string) => boolean;
}

/** A ZIP archive that holds a part of that name. */
const isOffice = (part: string) => (text: string) =>
  text.startsWith('PK\u0003\u0004') && text.includes('[Content_Types].xml') && text.includes(part);

/** A ZIP archive whose first entry, stored as it is, names the type. Source: OASIS, OpenDocument 1.3, part 2, section 3.3. */
const isOpenDocument = (type: string) => (text: string) =>
  text.startsWith('PK\u0003\u0004') && text.slice(30, 120).startsWith(`mimetype${type}`);

const ODS = 'application/vnd.oasis.opendocument.spreadsheet';
const ODT = 'application/vnd.oasis.opendocument.text';
const OOXML = 'application/vnd.openxmlformats-officedocument';

/** By extension. Source: PDF ISO 32000-1 7.5.2; PNG ISO 15948 5.2; JPEG ITU-T T.81 B.1.1; ECMA-376 part 2; OpenDocument 1.3. */
const KINDS: Readonly<Record<string, Kind>> = {
  pdf: { mediaType: 'application/pdf', isIn: (text) => text.startsWith('%PDF-') },
  png: { mediaType: 'image/png', isIn: (text) => text.startsWith('\u0089PNG\r\n\u001A\n') },
  jpg: { mediaType: 'image/jpeg', isIn: (text) => text.startsWith('\u00FF\u00D8\u00FF') },
  jpeg: { mediaType: 'image/jpeg', isIn: (text) => text.startsWith('\u00FF\u00D8\u00FF') },
  csv: { mediaType: 'text/csv', isIn: isPlainText },
  xlsx: { mediaType: `${OOXML}.spreadsheetml.sheet`, isIn: isOffice('xl/workbook.xml') },
  docx: { mediaType: `${OOXML}.wordprocessingml.document`, isIn: isOffice('word/document.xml') },
  ods: { mediaType: ODS, isIn: isOpenDocument(ODS) },
  odt: { mediaType: ODT, isIn: isOpenDocument(ODT) },
};

/** What a person may choose in a file dialog. */
export const ATTACHMENT_EXTENSIONS: readonly string[] = Object.keys(KINDS);

/** Text has no control character besides tabs and line ends; a page of markup is not a table. */
function isPlainText(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return text !== '' && !/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/.test(text) && !/^\s*</.test(text);
}

/** A name without folders or control characters, at most 120 characters; `piece-jointe` when nothing is left. */
export function toFileName(name: string): string {
  const base = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  // eslint-disable-next-line no-control-regex -- control characters are what is removed
  const clean = base.replaceAll(/[\u0000-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E"<>:|?*]/g, '').trim();
  const kept = clean.length > MAX_NAME_LENGTH ? clean.slice(-MAX_NAME_LENGTH) : clean;
  return kept.toWellFormed().replace(/^\.+/, '') || 'piece-jointe';
}

/** The kind of a file, or why it is refused, as a French sentence. The content decides, the extension must agree. */
export function findAttachmentKind(
  name: string,
  content: Uint8Array,
): { mediaType: string } | { problem: string } {
  if (content.byteLength === 0) return { problem: 'Ce fichier est vide.' };
  if (content.byteLength > MAX_ATTACHMENT_BYTES) return { problem: 'Ce fichier dépasse 10\u00A0Mio.' };
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1].toLowerCase() ?? '';
  const kind = Object.hasOwn(KINDS, extension) ? KINDS[extension] : undefined;
  if (kind === undefined) {
    return { problem: `Sont acceptés\u00A0: ${ATTACHMENT_EXTENSIONS.join(', ')}.` };
  }
  return kind.isIn(toBytesText(content))
    ? { mediaType: kind.mediaType }
    : { problem: `Le contenu de ce fichier n’est pas celui d’un fichier «\u202F.${extension}\u202F».` };
}

/** Each byte as the character of the same number. */
function toBytesText(content: Uint8Array): string {
  const chunks: string[] = [];
  for (let at = 0; at < content.length; at += 32_768) {
    chunks.push(String.fromCharCode(...content.subarray(at, at + 32_768)));
  }
  return chunks.join('');
}
