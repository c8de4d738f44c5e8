/**
 * An address made of a title: lower case without accents, digits and hyphens, at most 50 characters; `fiche` when the
 * title holds no letter or digit.
 */
export function toSlug(title: string): string {
  const plain = title
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae');
  const slug = plain
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 50)
    .replaceAll(/^-|-$/g, '');
  return slug === '' ? 'fiche' : slug;
}
