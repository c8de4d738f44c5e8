import { getApi } from '#lib/get-api.ts';
import type { PageServerLoad } from './$types';

/** One page of the journal, of one kind of thing when the address says so. */
export const load: PageServerLoad = async (event) => {
  const entity = event.url.searchParams.get('objet') || undefined;
  const before = Number(event.url.searchParams.get('avant'));
  const isLine = Number.isSafeInteger(before) && before > 0;
  const page = await getApi(event).journal.list({ entity, before: isLine ? before : undefined });
  return { ...page, entity: entity ?? '' };
};
