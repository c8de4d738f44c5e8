import { redirect } from '@sveltejs/kit';

/** There is no list of all territories: the massif's page leads to every one of them. */
export const load = () => redirect(308, '/territoires/massif/massif-central');
