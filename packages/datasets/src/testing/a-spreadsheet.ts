import { createArchive, type ArchiveFile } from '../imports/create-archive.ts';
import { toColumnLetter } from '@maceo/domain/imports/column-letter';

/**
 * Spreadsheets as people's programs write them, for tests. Numbers may be shown as percentages or days; `merges` are
 * ranges (« A2:A4 »).
 */
export type CellSpec =
  | string
  | number
  | boolean
  | null
  | { percent: number }
  | { serial: number }
  | { error: string }
  | { formula: string; value: number };

/** A sheet to write: its lines from the first one on, null for an empty cell. */
export interface SheetSpec {
  name: string;
  rows: readonly (readonly CellSpec[])[];
  merges?: readonly string[];
  hidden?: boolean;
}

const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Style 1 = 0 %, 2 = jj/mm/aaaa, 3 = # ##0,00 €. */
const STYLES = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="#,##0.00\\ &quot;€ par jour&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`;

function formatXlsxCell(spec: CellSpec, place: string, strings: string[]): string {
  if (spec === null) return '';
  if (typeof spec === 'string') {
    strings.push(spec);
    return `<c r="${place}" t="s"><v>${strings.length - 1}</v></c>`;
  }
  if (typeof spec === 'number') return `<c r="${place}"><v>${spec}</v></c>`;
  if (typeof spec === 'boolean') return `<c r="${place}" t="b"><v>${spec ? 1 : 0}</v></c>`;
  if ('percent' in spec) return `<c r="${place}" s="1"><v>${spec.percent}</v></c>`;
  if ('serial' in spec) return `<c r="${place}" s="2"><v>${spec.serial}</v></c>`;
  if ('error' in spec) return `<c r="${place}" t="e"><v>${spec.error}</v></c>`;
  return `<c r="${place}"><f>${escapeXml(spec.formula)}</f><v>${spec.value}</v></c>`;
}

function formatXlsxSheet({ rows, merges = [] }: SheetSpec, strings: string[]): string {
  const lines = rows.map((cells, index) => {
    const texts = cells.map((cell, column) =>
      formatXlsxCell(cell, `${toColumnLetter(column)}${index + 1}`, strings),
    );
    return `<row r="${index + 1}">${texts.join('')}</row>`;
  });
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return `<worksheet><sheetData>${lines.join('')}</sheetData><mergeCells>${merged}</mergeCells></worksheet>`;
}

/** An XLSX file of some sheets; `more` replaces or adds parts, for what no program would write. */
export function anXlsx(sheets: readonly SheetSpec[], more: readonly ArchiveFile[] = []): Buffer {
  const strings: string[] = [];
  const parts = sheets.map((sheet, index) => ({
    name: `xl/worksheets/sheet${index + 1}.xml`,
    content: formatXlsxSheet(sheet, strings),
  }));
  const tabs = sheets.map(
    ({ name, hidden }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
  );
  const relations = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const items = strings.map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`);
  const files = [
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns:r="r"><sheets>${tabs.join('')}</sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', content: `<Relationships>${relations.join('')}</Relationships>` },
    { name: 'xl/styles.xml', content: STYLES },
    { name: 'xl/sharedStrings.xml', content: `<sst>${items.join('')}</sst>` },
    ...parts,
  ];
  const replaced = new Set(more.map(({ name }) => name));
  return createArchive([...files.filter(({ name }) => !replaced.has(name)), ...more]);
}

function formatOdsCell(spec: CellSpec): string {
  const text = (shown: string) => `<text:p>${escapeXml(shown)}</text:p>`;
  if (spec === null) return '<table:table-cell/>';
  if (typeof spec === 'string') {
    return `<table:table-cell office:value-type="string">${text(spec)}</table:table-cell>`;
  }
  if (typeof spec === 'number' || 'value' in Object(spec)) {
    const value = typeof spec === 'number' ? spec : Number((spec as { value: number }).value);
    return `<table:table-cell office:value-type="float" office:value="${value}">${text(String(value))}</table:table-cell>`;
  }
  if (typeof spec === 'object' && 'percent' in spec) {
    return `<table:table-cell office:value-type="percentage" office:value="${spec.percent}"/>`;
  }
  if (typeof spec === 'boolean') {
    return `<table:table-cell office:value-type="boolean" office:boolean-value="${spec}"/>`;
  }
  if ('serial' in spec) {
    const day = new Date(Date.UTC(1899, 11, 30 + spec.serial)).toISOString().slice(0, 10);
    return `<table:table-cell office:value-type="date" office:date-value="${day}T00:00:00"/>`;
  }
  return `<table:table-cell>${text('#N/A')}</table:table-cell>`;
}

/** An ODS file of some sheets. `body` replaces the tables, for what no program would write. */
export function anOds(sheets: readonly SheetSpec[], body?: string): Buffer {
  const tables = sheets.map(({ name, rows }) => {
    const lines = rows.map(
      (cells) => `<table:table-row>${cells.map(formatOdsCell).join('')}</table:table-row>`,
    );
    return `<table:table table:name="${escapeXml(name)}">${lines.join('')}<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>`;
  });
  const content = `<?xml version="1.0"?><office:document-content><office:body><office:spreadsheet>${body ?? tables.join('')}</office:spreadsheet></office:body></office:document-content>`;
  return createArchive([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
    { name: 'content.xml', content },
  ]);
}
