import { quote, type Reading } from './reading.ts';
import { formatRawCell, type Cell } from './workbook.ts';

/** Most territories of one cell. Assumption: an operation names a few; more is a perimeter. */
const MOST = 100;

/** A mention and whether it was mended. */
interface Mention {
  text: string;
  why?: string;
}

/** Codes and names of a cell: « 15014 ; 15187 », one per line, « 15014/15187 ». Commas separate codes, never names. */
function splitMentions(text: string): string[] {
  const parts = text.split(/[;|\n\r]+|\s+\/\s+/).map((part) => part.trim());
  return parts
    .flatMap((part) => (/^[\dABab\s,/]+$/.test(part) && !/^\d+,0+$/.test(part) ? part.split(/[,/]/) : [part]))
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/**
 * A commune's code is five characters; Excel eats the zero of Ain to Ariège. Codes of two or three characters are
 * départements, of nine digits intercommunalities. Source: INSEE, Code officiel géographique.
 */
function mendMention(text: string): Mention {
  const code = text
    .replaceAll(/[\s'’]/g, '')
    .replace(/[.,]0+$/, '')
    .toUpperCase();
  if (!/^(\d+|2[AB]\d*)$/.test(code)) return { text };
  if (/^\d{4}$/.test(code)) {
    return { text: `0${code}`, why: 'code INSEE dont le tableur a effacé le zéro de tête.' };
  }
  if (/^[1-9]$/.test(code))
    return { text: `0${code}`, why: 'code de département dont le zéro de tête manquait.' };
  return code === text ? { text } : { text: code, why: 'code INSEE remis en forme.' };
}

/** The territories that a cell mentions, as codes or names to be looked up. */
export function readTerritoriesCell(cell: Cell): Reading {
  const text = formatRawCell(cell);
  if (cell.kind === 'date' || cell.kind === 'boolean' || (cell.kind === 'number' && cell.isPercent)) {
    return {
      kind: 'problem',
      message: `${quote(text)} n’est pas un territoire\u00A0: un code INSEE ou un nom est attendu.`,
    };
  }
  if (/^\d+([.,]\d+)?E\+?\d+$/i.test(text.trim())) {
    return {
      kind: 'problem',
      message: `${quote(text)}\u00A0: le tableur a transformé le code en nombre arrondi. Mettez la colonne au format texte et retapez le code.`,
    };
  }
  const mentions = splitMentions(text).map(mendMention);
  if (mentions.length === 0) return { kind: 'missing' };
  if (mentions.length > MOST) {
    return {
      kind: 'problem',
      message: `${mentions.length} territoires dans une cellule\u00A0: ${MOST} au plus.`,
    };
  }
  const why = mentions.find((mention) => mention.why !== undefined)?.why;
  const value = mentions.map((mention) => mention.text);
  const became = value.join(', ');
  return why === undefined ? { kind: 'value', value, became } : { kind: 'value', value, became, why };
}
