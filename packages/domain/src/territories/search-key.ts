/**
 * The form under which names are stored and looked up: no accents, no capitals, hyphens and apostrophes as spaces,
 * « St », « Ste », « Sts », « Stes » spelt out, œ and æ opened, several spaces as one.
 * « St-Flour », « saint flour » and « SAINT–FLOUR » give the same key. At most 100 characters are kept.
 */
export function toSearchKey(text: string): string {
  return text
    .slice(0, 200)
    .replaceAll('œ', 'oe')
    .replaceAll('Œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('Æ', 'ae')
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
    .replaceAll(/\bst(e?)(s?)\b/g, 'saint$1$2')
    .slice(0, 100);
}
