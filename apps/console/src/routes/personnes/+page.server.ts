import { listPeople } from './list-people.ts';
import type { PageServerLoad } from './$types';

/** Everyone with an access, and the partners they may belong to. */
export const load: PageServerLoad = (event) => listPeople(event);
