import type { PageServerLoad } from './$types';

/** The single-use token of the link printed at the first start; it is checked when the account is created. */
export const load: PageServerLoad = ({ url }) => ({ token: url.searchParams.get('jeton') ?? '' });
