import { getApi } from '#lib/get-api.ts';
import type { PageServerLoad } from './$types';

/** One partner's room: its operations as far as one may read them, perimeter, progress, weights of its own, and what each published scenario gives it. */
export const load: PageServerLoad = async (event) => {
  const api = getApi(event);
  const { id } = event.params;
  const [workspace, documented] = await Promise.all([
    api.partners.workspace({ partnerId: id }),
    api.operations.list(),
  ]);
  return { workspace, operations: documented.filter(({ operation }) => operation.partnerId === id) };
};
