import { getApi } from '#lib/get-api.ts';
import type { PageServerLoad } from './$types';

/** The study at a glance: state of the data, what is published, the newest runs of every scenario one may know. */
export const load: PageServerLoad = async (event) => {
  const api = getApi(event);
  const [status, { study, union }, scenarios, published] = await Promise.all([
    api.status.get(),
    api.study.get(),
    api.scenarios.list(),
    api.scenarios.published(),
  ]);
  const files = await Promise.all(scenarios.map(({ id }) => api.scenarios.get({ id })));
  return { status, title: study.title, startedYear: study.startedYear, union, files, published };
};
