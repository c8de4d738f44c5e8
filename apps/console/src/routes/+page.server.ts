import { formatReach } from '#lib/format-reach.ts';
import { getApi } from '#lib/get-api.ts';
import type { PageServerLoad, PageServerLoadEvent } from './$types';

/** What a firm is engaged on, by the names of things; null for everybody else. */
async function findEngagement(event: PageServerLoadEvent): Promise<string | null> {
  const { actor } = event.locals;
  if (actor?.role !== 'consultant') return null;
  const api = getApi(event);
  const [{ partners }, documented] = await Promise.all([api.partners.list(), api.operations.list()]);
  return formatReach(actor.reach ?? null, {
    partners: partners.map(({ partner: { id, nameToday } }) => ({ id, name: nameToday })),
    operations: documented.map(({ operation: { id, title } }) => ({ id, name: title })),
  });
}

/** The study at a glance: what a firm is engaged on, state of the data, what is published, the newest runs of every scenario one may know. */
export const load: PageServerLoad = async (event) => {
  const api = getApi(event);
  const [status, { study, union }, scenarios, published] = await Promise.all([
    api.status.get(),
    api.study.get(),
    api.scenarios.list(),
    api.scenarios.published(),
  ]);
  const files = await Promise.all(scenarios.map(({ id }) => api.scenarios.get({ id })));
  return {
    engagedOn: await findEngagement(event),
    status,
    title: study.title,
    startedYear: study.startedYear,
    union,
    files,
    published,
  };
};
