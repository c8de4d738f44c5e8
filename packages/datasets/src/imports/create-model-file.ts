import { describeImportRule, type ImportTarget } from '@maceo/domain/imports/import-field';
import { createArchive } from './create-archive.ts';
import { toColumnLetter } from '@maceo/domain/imports/column-letter';

/** Model files of a target, to be filled and sent back: its columns, and in XLSX a sheet that explains them. */

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Style 1 is text: a code typed into it keeps its zero. Style 2 is bold text, for the headers. */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font/><font><b/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`;

function formatSheet(rows: readonly (readonly string[])[], width: number): string {
  const lines = rows.map((cells, index) => {
    const texts = cells.map(
      (text, column) =>
        `<c r="${toColumnLetter(column)}${index + 1}" s="${index === 0 ? 2 : 1}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`,
    );
    return `<row r="${index + 1}">${texts.join('')}</row>`;
  });
  const columns = `<cols><col min="1" max="${rows[0].length}" width="${width}" style="1" customWidth="1"/></cols>`;
  return `${HEAD}<worksheet xmlns="${MAIN}">${columns}<sheetData>${lines.join('')}</sheetData></worksheet>`;
}

function listGuide(target: ImportTarget): string[][] {
  const rows = target.fields.map(({ label, required, rule, hint, example }) => [
    label,
    required ? 'oui' : 'non',
    describeImportRule(rule),
    hint,
    example,
  ]);
  return [['Colonne', 'Obligatoire', 'Attendu', 'Sens', 'Exemple'], ...rows];
}

function formatRelations(relations: readonly { type: string; target: string }[]): string {
  const items = relations.map(
    ({ type, target }, index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

/** The XLSX model: a sheet of headers whose cells are texts, so that no zero is eaten, and a sheet of explanations. */
export function createModelXlsx(target: ImportTarget): Buffer {
  const types = ['worksheets/sheet1', 'worksheets/sheet2', 'workbook', 'styles'].map((part) => {
    const kind = part.startsWith('worksheets') ? 'worksheet' : part === 'workbook' ? 'sheet.main' : part;
    return `<Override PartName="/xl/${part}.xml" ContentType="${SHEET_TYPE}.${kind}+xml"/>`;
  });
  return createArchive([
    {
      name: '[Content_Types].xml',
      content: `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.join('')}</Types>`,
    },
    {
      name: '_rels/.rels',
      content: formatRelations([{ type: 'officeDocument', target: 'xl/workbook.xml' }]),
    },
    {
      name: 'xl/workbook.xml',
      content: `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escapeXml(target.label.slice(0, 31))}" sheetId="1" r:id="rId1"/><sheet name="Mode d’emploi" sheetId="2" r:id="rId2"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: formatRelations([
        { type: 'worksheet', target: 'worksheets/sheet1.xml' },
        { type: 'worksheet', target: 'worksheets/sheet2.xml' },
        { type: 'styles', target: 'styles.xml' },
      ]),
    },
    { name: 'xl/styles.xml', content: STYLES },
    { name: 'xl/worksheets/sheet1.xml', content: formatSheet([target.fields.map(({ label }) => label)], 24) },
    { name: 'xl/worksheets/sheet2.xml', content: formatSheet(listGuide(target), 40) },
  ]);
}

/** The CSV model: the headers alone, UTF-8 with its mark, separated by « ; », as French spreadsheets open it. */
export function createModelCsv(target: ImportTarget): string {
  return `\u{FEFF}${target.fields.map(({ label }) => label).join(';')}\r\n`;
}
