import { formatNumber } from '@maceo/domain/format-number';
import { formatMoney, type Money } from '@maceo/domain/money';
import {
  computeRowOrder,
  formatOrder,
  parseOrder,
  type TableCell,
  type TableColumn,
  type TableOrder,
  type TableRow,
} from '@maceo/charts/table-order';
import type { Tone } from './ui/StatusTag.svelte';

/**
 * The one list of the console: rows told as data, what the address asks of them (words, one value per facet, an order,
 * how many lines), and the lines that answer. `ListTable` shows it, `format-list-csv.ts` exports it.
 */

/** A cell; `order` is what it is sorted by (null = nothing known, always last). `tone` prints it as a state. */
export interface ListCell extends TableCell {
  /** Stands under the text, in small. */
  note?: string;
  tone?: Tone;
}

/** A line by a key that is unique in its list; a cell for each column. */
export interface ListRow extends TableRow {
  cells: Record<string, ListCell>;
}

/** A column; its key stands in the address. The first one heads the lines. */
export interface ListColumn extends TableColumn {
  /** Lets one filter by the column's texts; the word for no filter: « Tous », « Toutes ». */
  facet?: string;
  /** Texts to choose from where the lines at hand do not hold them all (a list read by pages). */
  facetTexts?: string[];
  /** Only in the file, and in what the words are looked for in. */
  isExportOnly?: boolean;
}

/** What a line of the list is called: « aucune opération », « 12 opérations ». */
export interface ListNoun {
  one: string;
  many: string;
  isFeminine?: boolean;
}

/** What the address asks of a list; facets by column key, as slugs. */
export interface ListQuery {
  text: string;
  facets: Record<string, string>;
  order: TableOrder;
  limit: number;
}

/** Parameters of an address that are only read. */
type Params = Pick<URLSearchParams, 'get' | 'toString'>;

/** Lines shown before one asks for more. */
export const LIST_PAGE = 100;

/**
 * Names of the parts of a query in the address, after the prefix that keeps two lists of one page apart; `before` is
 * for a list that the server reads by pages.
 */
export const LIST_PARAMS = { text: 'q', order: 'tri', limit: 'lignes', before: 'avant' } as const;

/** A cell that is sorted by its own text unless told otherwise. */
export function toCell(text: string, more: Partial<ListCell> = {}): ListCell {
  return { text, order: text, ...more };
}

/** A cell for what nobody said: last in every order. */
export function toUnknownCell(text = 'non communiqué'): ListCell {
  return { text, order: null };
}

/** A number as printed, « non communiqué » for null. */
export function toNumberCell(value: number | null, more: Partial<ListCell> = {}): ListCell {
  return value === null ? toUnknownCell() : toCell(formatNumber(value), { order: value, ...more });
}

/** An amount: exact euros in the file, as money on the page. */
export function toMoneyCell(money: Money): ListCell {
  if (money.amountCents === null) return toUnknownCell();
  return toCell(formatMoney(money), { order: money.amountCents / 100 });
}

/** Text without accents nor capitals, as words are looked for. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .replaceAll('’', "'")
    .toLowerCase();
}

/** « En pause » as the address writes it: « en-pause ». */
export function toSlug(text: string): string {
  return fold(text)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

/** What the address asks; what it does not know is not asked. */
export function readListQuery(
  params: Params,
  { columns, order, prefix = '' }: { columns: readonly ListColumn[]; order: TableOrder; prefix?: string },
): ListQuery {
  const get = (name: string) => params.get(`${prefix}${name}`);
  const faceted = columns.filter(({ facet }) => facet !== undefined);
  const limit = Number(get(LIST_PARAMS.limit));
  return {
    text: (get(LIST_PARAMS.text) ?? '').slice(0, 100),
    facets: Object.fromEntries(
      faceted.map(({ key }) => [key, get(key) ?? '']).filter(([, value]) => value !== ''),
    ),
    order: parseOrder(get(LIST_PARAMS.order), columns, order),
    limit: Number.isSafeInteger(limit) && limit > LIST_PAGE ? limit : LIST_PAGE,
  };
}

/** Whether the query leaves lines out; the order does not. */
export function isFiltering({ text, facets }: ListQuery): boolean {
  return text.trim() !== '' || Object.keys(facets).length > 0;
}

/** The lines that a query asks for, in its order. Every word has to be somewhere in the line. */
export function selectListRows<T extends ListRow>(
  rows: readonly T[],
  { text, facets, order }: ListQuery,
  nameColumn: string,
): T[] {
  const words = fold(text).split(/\s+/);
  const kept = rows.filter(({ cells }) => {
    if (Object.entries(facets).some(([key, slug]) => toSlug(cells[key]?.text ?? '') !== slug)) return false;
    const where = fold(
      Object.values(cells)
        .map((cell) => `${cell.text} ${cell.note ?? ''}`)
        .join(' '),
    ).replaceAll(/[\u00A0\u202F]/g, ' ');
    return words.every((word) => where.includes(word));
  });
  return computeRowOrder(kept, order, nameColumn);
}

/** Values to filter a column by, in the column's own order, with how many of all lines have each. */
export function listFacetOptions(
  { key, facetTexts }: ListColumn,
  rows: readonly ListRow[],
): { slug: string; label: string }[] {
  if (facetTexts !== undefined) return facetTexts.map((label) => ({ slug: toSlug(label), label }));
  const counts = new Map<string, number>();
  for (const { cells } of rows) counts.set(cells[key].text, (counts.get(cells[key].text) ?? 0) + 1);
  const first = [...counts.keys()].flatMap(
    (text) => rows.find(({ cells }) => cells[key].text === text) ?? [],
  );
  return computeRowOrder(first, { column: key, descending: false }, key).map(({ cells }) => {
    const { text } = cells[key];
    return { slug: toSlug(text), label: `${text} (${counts.get(text) ?? 0})` };
  });
}

/** The address's parameters with some changed: null or an empty text takes one out, all others stay. */
export function toListSearch(params: Params, changes: Record<string, string | null>, prefix = ''): string {
  const next = new URLSearchParams(params.toString());
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') next.delete(`${prefix}${name}`);
    else next.set(`${prefix}${name}`, value);
  }
  return `?${next.toString()}`;
}

/** The order as the address writes it; null for the list's own. */
export function toOrderParam(order: TableOrder, usual: TableOrder): string | null {
  const text = formatOrder(order);
  return text === formatOrder(usual) ? null : text;
}

/** « 12 opérations », « 1 opération », « 3 opérations sur 40 ». */
export function formatListCount(found: number, total: number, { one, many }: ListNoun): string {
  const counted = `${found.toLocaleString('fr-FR')}\u00A0${found > 1 ? many : one}`;
  return found === total ? counted : `${counted} sur ${total.toLocaleString('fr-FR')}`;
}
