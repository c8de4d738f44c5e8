import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAttachmentKind, toFileName } from './attachment-kind.ts';

/** The bytes whose numbers are those of the characters. */
function toBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

const ZIP = 'PK\u0003\u0004';
const ODS = 'application/vnd.oasis.opendocument.spreadsheet';
const HEAD = `${ZIP}${'x'.repeat(26)}`;

describe('the kind of a file', () => {
  it.each([
    ['a.pdf', '%PDF-1.7', 'application/pdf'],
    ['A.PDF', '%PDF-1.7', 'application/pdf'],
    ['a.png', '\u0089PNG\r\n\u001A\n', 'image/png'],
    ['a.jpeg', '\u00FF\u00D8\u00FF\u00E0', 'image/jpeg'],
    ['a.csv', 'nom;jours\nL\u00E9a;2', 'text/csv'],
    ['a.ods', `${HEAD}mimetype${ODS}PK`, ODS],
    [
      'a.xlsx',
      `${ZIP}[Content_Types].xml xl/workbook.xml`,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
    [
      'a.docx',
      `${ZIP}[Content_Types].xml word/document.xml`,
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
  ])('%s is told by its bytes', (name, text, mediaType) => {
    expect(findAttachmentKind(name, toBytes(text))).toEqual({ mediaType });
  });

  it.each([
    ['a.pdf', 'MZ%PDF-'],
    ['a.csv', '<script>alert(1)</script>'],
    ['a.csv', 'a\u0000b'],
    ['a.xlsx', `${ZIP}[Content_Types].xml word/document.xml`],
    ['a.odt', `${HEAD}mimetype${ODS}PK`],
    ['a.svg', '<svg/>'],
    ['a.html', 'bonjour'],
    ['constructor', 'bonjour'],
    ['a.constructor', 'bonjour'],
    ['pdf', '%PDF-1.7'],
    ['a.pdf', ''],
  ])('%s holding %j is refused with a sentence', (name, text) => {
    expect(findAttachmentKind(name, toBytes(text))).toHaveProperty('problem');
  });
});

describe('the name of a file', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\dossier\\Étude.pdf', 'Étude.pdf'],
    ['a\r\nSet-Cookie: x.pdf', 'aSet-Cookie x.pdf'],
    ['fdp\u202E.exe', 'fdp.exe'],
    ['.htaccess', 'htaccess'],
    ['', 'piece-jointe'],
    [`${'a'.repeat(200)}.pdf`, `${'a'.repeat(116)}.pdf`],
  ])('%j is kept as %s', (name, expected) => {
    expect(toFileName(name)).toBe(expected);
  });

  it('never holds a folder or a control character, whatever is sent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const kept = toFileName(name);
        return kept.length > 0 && kept.length <= 120 && !/[/\\\p{Cc}"]/u.test(kept) && !kept.startsWith('.');
      }),
    );
  });
});
