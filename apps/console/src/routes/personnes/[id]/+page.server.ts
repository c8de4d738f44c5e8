import { error } from '@sveltejs/kit';
import { listPeople } from '../list-people.ts';
import type { PageServerLoad } from './$types';

/** One person's access, the partners they may belong to, and the operations a firm may be engaged on. */
export const load: PageServerLoad = async (event) => {
  const { people, partners, operations } = await listPeople(event);
  const person = people.find(({ id }) => id === event.params.id);
  if (person === undefined) error(404, 'Cette personne n’existe pas.', { reference: null });
  return { person, partners, operations };
};
