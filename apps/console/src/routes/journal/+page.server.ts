import { getApi } from '#lib/get-api.ts';
import { readJournalQuery } from './journal-list.ts';
import type { PageServerLoad } from './$types';

/** One page of the journal, of those lines that the address asks for. */
export const load: PageServerLoad = async (event) =>
  getApi(event).journal.list(readJournalQuery(event.url.searchParams));
