import type { ImportUnit } from '@maceo/domain/imports/import-field';
import { parseNumberText, type NumberStyle } from './parse-number.ts';
import { findUnitBySign, type NumberRule } from './read-number-cell.ts';
import type { Cell } from './workbook.ts';

/** A unit found for a column, and how: said by the header, guessed from the magnitude of its values, or the field's own. */
export interface EstimatedUnit {
  unit: ImportUnit;
  origin: 'header' | 'magnitude' | 'default';
  /** French sentence when the unit is not the field's own. */
  notice: string | null;
}

/** Words of a header that may name a unit: between brackets, after « en », or its last word. */
function listHeaderSigns(header: string): string[] {
  const bracketed = [...header.matchAll(/[([]([^)\]]{1,30})[)\]]/g)].map(([, sign]) => sign);
  const named = /\ben\s+([\p{L}%]+)\s*$/iu.exec(header)?.[1];
  const percent = header.includes('%') ? ['%'] : [];
  return [...percent, ...bracketed, ...(named === undefined ? [] : [named])];
}

/** Bare numbers of a column, in no unit yet: percent cells and texts that name their unit are left out. */
function listBareNumbers(cells: readonly Cell[], style: NumberStyle): number[] {
  return cells.flatMap((cell) => {
    if (cell.kind === 'number') return cell.isPercent ? [] : [cell.value];
    if (cell.kind !== 'text') return [];
    const parsed = parseNumberText(cell.text, style);
    return parsed === undefined || parsed.rest !== '' ? [] : [parsed.value];
  });
}

function computeMedian(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)];
}

/**
 * The unit of a column: what its header says; else the field's own when the median of its numbers (zeros apart) is
 * usual for it; else the first other unit in which it would be. A guess is always told, and can be changed.
 */
export function estimateUnit(
  { header, cells, style }: { header: string; cells: readonly Cell[]; style: NumberStyle },
  rule: NumberRule,
): EstimatedUnit {
  const own = rule.units[0];
  const signed = listHeaderSigns(header)
    .map((sign) => findUnitBySign(rule, sign))
    .find((unit) => unit !== undefined);
  const numbers = listBareNumbers(cells, style).filter((value) => value !== 0);
  const median = numbers.length === 0 ? undefined : computeMedian(numbers);
  const isUsual = (unit: ImportUnit) => {
    const size = Math.abs((median ?? 0) * unit.factor);
    return size >= rule.usualLow && size <= rule.usualHigh;
  };
  if (signed !== undefined && (median === undefined || signed !== own || isUsual(signed))) {
    const notice =
      signed === own ? null : `lue en ${signed.label}, comme le dit son titre, et convertie en ${own.label}.`;
    return { unit: signed, origin: 'header', notice };
  }
  if (median === undefined || isUsual(own)) return { unit: own, origin: 'default', notice: null };
  const guess = rule.units.find(isUsual);
  if (guess === undefined) return { unit: own, origin: 'default', notice: null };
  const shown = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 4 }).format(median);
  return {
    unit: guess,
    origin: 'magnitude',
    notice: `valeurs voisines de ${shown}, lues en ${guess.label} et converties en ${own.label}\u00A0: vérifiez.`,
  };
}
