import { listPeople } from '../list-people.ts';
import type { PageServerLoad } from './$types';

/** The partners that someone invited may belong to. */
export const load: PageServerLoad = async (event) => {
  const { partners } = await listPeople(event);
  return { partners };
};
