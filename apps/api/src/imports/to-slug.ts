import { toSearchKey } from '@maceo/domain/territories/search-key';

/** Longest id of an operation or an organisation. */
const LONGEST = 60;

function cutAt(slug: string, longest: number): string {
  return slug.slice(0, longest).replace(/-+$/, '');
}

/** A slug made of a title: « Télétravail d’été » → `teletravail-d-ete`. Never empty. */
function toSlug(title: string): string {
  return cutAt(toSearchKey(title).replaceAll(' ', '-'), LONGEST) || 'sans-titre';
}

/** The first of `slug`, `slug-2`, `slug-3`… that is not taken; it is then. */
function takeSlug(title: string, taken: Set<string>): string {
  const slug = toSlug(title);
  let free = slug;
  for (let rank = 2; taken.has(free); rank++) free = `${cutAt(slug, LONGEST - 5)}-${rank}`;
  taken.add(free);
  return free;
}

/** Gives an id to each new thing of a file: the same one for the same key, so that a double is seen for what it is. */
export function createSlugGiver(taken: Set<string>): (key: string, title: string) => string {
  const given = new Map<string, string>();
  return (key, title) => {
    const slug = given.get(key) ?? takeSlug(title, taken);
    given.set(key, slug);
    return slug;
  };
}
