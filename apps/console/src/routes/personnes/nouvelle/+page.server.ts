import { listPeople } from '../list-people.ts';
import type { PageServerLoad } from './$types';

/** The partners that someone invited may belong to, and the operations a firm may be engaged on. */
export const load: PageServerLoad = async (event) => {
  const { partners, operations } = await listPeople(event);
  return { partners, operations };
};
