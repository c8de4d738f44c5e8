import { getApi } from '#lib/get-api.ts';
import type { LayoutServerLoad } from './$types';

/** Who is signed in, and whether the figures come from the demonstration set; nothing for a visitor. */
export const load: LayoutServerLoad = async (event) => {
  const { actor } = event.locals;
  const status = actor === null ? null : await getApi(event).status.get();
  return { actor, demo: status?.mode === 'demo' };
};
