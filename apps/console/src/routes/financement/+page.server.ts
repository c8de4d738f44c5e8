import { getApi } from '#lib/get-api.ts';
import type { PageServerLoad } from './$types';

/** The plans one may know, and the operations that have none yet. */
export const load: PageServerLoad = async (event) => {
  const api = getApi(event);
  const [plans, documented] = await Promise.all([api.funding.list(), api.operations.list()]);
  const planned = new Set(plans.map(({ operationId }) => operationId));
  const operations = documented
    .map(({ operation: { id, title, partnerId } }) => ({ id, title, partnerId }))
    .filter(({ id }) => !planned.has(id));
  return { plans, operations };
};
