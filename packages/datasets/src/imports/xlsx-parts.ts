import type { Archive } from './open-archive.ts';
import { parseXml } from './parse-xml.ts';
import { UnreadableFile } from './unreadable-file.ts';
import { cut } from './workbook.ts';

/** What the workbook part says: its sheets with their files, and whether days count from 1904. */
export interface XlsxIndex {
  sheets: { name: string; hidden: boolean; path: string }[];
  is1904: boolean;
}

/** How a number is shown, by style index. */
export type NumberShape = 'plain' | 'percent' | 'date';

/** Built-in formats that show a day or a time. Source: ECMA-376-1, 18.8.30. */
const BUILT_IN_DATES: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

function toBuiltInShape(id: number): NumberShape {
  if (id === 9 || id === 10) return 'percent';
  return BUILT_IN_DATES.some(([first, last]) => id >= first && id <= last) ? 'date' : 'plain';
}

/** The shape of a format code; what is between quotes, brackets or escaped is text. */
function toShape(code: string): NumberShape {
  const bare = code
    .slice(0, 255)
    .replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '')
    .split(';')[0];
  if (bare.includes('%')) return 'percent';
  return /[dyjah]|mm/i.test(bare) && !/general|standard/i.test(bare) ? 'date' : 'plain';
}

/** Shapes of the cell styles, by index. A file without styles shows every number plainly. */
export function readStyles(bytes: Buffer | undefined): NumberShape[] {
  const custom = new Map<number, NumberShape>();
  const shapes: NumberShape[] = [];
  let isInCells = false;
  if (bytes === undefined) return shapes;
  parseXml(bytes, {
    onOpen: (name, attributes) => {
      if (name === 'numFmt') custom.set(Number(attributes.numFmtId), toShape(attributes.formatCode ?? ''));
      if (name === 'cellXfs') isInCells = true;
      if (name === 'xf' && isInCells) {
        const id = Number(attributes.numFmtId ?? 0);
        shapes.push(custom.get(id) ?? toBuiltInShape(id));
      }
    },
    onClose: (name) => {
      if (name === 'cellXfs') isInCells = false;
    },
  });
  return shapes;
}

/** Shared strings, by index. Phonetic readings are not part of the text. */
export function readStrings(bytes: Buffer | undefined): string[] {
  const strings: string[] = [];
  if (bytes === undefined) return strings;
  let current = '';
  let isText = false;
  let isPhonetic = false;
  parseXml(bytes, {
    onOpen: (name) => {
      if (name === 'si') current = '';
      if (name === 'rPh') isPhonetic = true;
      if (name === 't') isText = !isPhonetic;
    },
    onText: (text) => {
      if (isText) current += text;
    },
    onClose: (name) => {
      if (name === 't') isText = false;
      if (name === 'rPh') isPhonetic = false;
      if (name === 'si') strings.push(current);
    },
  });
  return strings;
}

/** Targets of the workbook's relations, by id, as paths inside the archive. */
function readTargets(bytes: Buffer | undefined): Map<string, string> {
  const targets = new Map<string, string>();
  if (bytes === undefined) return targets;
  parseXml(bytes, {
    onOpen: (name, { Id, Target, TargetMode }) => {
      // Links to other files are never followed.
      if (name !== 'Relationship' || TargetMode === 'External' || Id === undefined || Target === undefined)
        return;
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });
  return targets;
}

/** The sheets of a workbook, in the order of its tabs. Chart sheets and sheets without a file are left out. */
export function readIndex(archive: Archive): XlsxIndex {
  const bytes = archive.find('xl/workbook.xml');
  if (bytes === undefined) {
    throw new UnreadableFile(
      'Le fichier n’est pas un classeur XLSX\u00A0: enregistrez-le en XLSX, ODS ou CSV.',
    );
  }
  const targets = readTargets(archive.find('xl/_rels/workbook.xml.rels'));
  const index: XlsxIndex = { sheets: [], is1904: false };
  parseXml(bytes, {
    onOpen: (name, attributes) => {
      if (name === 'workbookPr') index.is1904 = /^(1|true)$/.test(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      const path = targets.get(attributes['r:id'] ?? '');
      if (path === undefined || !archive.names.includes(path) || path.includes('chartsheets/')) return;
      const hidden = attributes.state !== undefined && attributes.state !== 'visible';
      index.sheets.push({ name: cut(attributes.name ?? '', 100), hidden, path });
    },
  });
  return index;
}
