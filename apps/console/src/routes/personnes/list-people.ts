import { getApi } from '#lib/get-api.ts';

/** Everyone with an access, the partners they may belong to, and the operations a firm may be engaged on. */
export async function listPeople(event: Parameters<typeof getApi>[0]) {
  const api = getApi(event);
  const [people, { partners }, documented] = await Promise.all([
    api.people.list(),
    api.partners.list(),
    api.operations.list(),
  ]);
  const names = partners.map(({ partner: { id, nameInStudy } }) => ({ id, name: nameInStudy }));
  const operations = documented.map(({ operation: { id, title } }) => ({ id, name: title }));
  return { people, partners: names, operations };
}
