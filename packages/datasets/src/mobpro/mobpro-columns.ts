import type { ProblemList } from '../pack/problem-list.ts';

/**
 * Columns that are read: residence and its arrondissement, place of work (`DCLT`, and `DCFLT` that names communes across
 * the border), occupation in six groups, means of transport, weight. Source: INSEE, dictionary of FD_MOBPRO, 2006 to 2022.
 */
export const MOBPRO_COLUMNS = ['COMMUNE', 'ARM', 'DCLT', 'DCFLT', 'CS1', 'TRANS', 'IPONDI'] as const;
/** One of {@link MOBPRO_COLUMNS}. */
export type MobproColumn = (typeof MOBPRO_COLUMNS)[number];

/** Position of each column in the header; −1 where a vintage has none (ARM, and one of DCLT and DCFLT). `width` = columns. */
export interface MobproColumns {
  position: Record<MobproColumn, number>;
  width: number;
}

/** Of a place of work one column is enough. */
const ALTERNATIVES: readonly (readonly MobproColumn[])[] = [
  ['COMMUNE'],
  ['DCLT', 'DCFLT'],
  ['CS1'],
  ['TRANS'],
  ['IPONDI'],
];

/** The columns of a header, in any order and case; each missing one is reported and nothing is returned. */
export function findMobproColumns(
  header: readonly string[],
  problems: ProblemList,
): MobproColumns | undefined {
  const names = header.map((name) => name.trim().toUpperCase());
  const at = (column: MobproColumn) => names.indexOf(column);
  const missing = ALTERNATIVES.filter((columns) => columns.every((column) => at(column) < 0));
  for (const [column] of missing) {
    problems.insert(`La colonne «\u202F${column}\u202F» manque dans l’en-tête.`, { line: 1, column });
  }
  if (missing.length > 0) return undefined;
  return {
    position: {
      COMMUNE: at('COMMUNE'),
      ARM: at('ARM'),
      DCLT: at('DCLT'),
      DCFLT: at('DCFLT'),
      CS1: at('CS1'),
      TRANS: at('TRANS'),
      IPONDI: at('IPONDI'),
    },
    width: header.length,
  };
}
