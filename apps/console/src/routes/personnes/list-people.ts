import { getApi } from '#lib/get-api.ts';

/** Everyone with an access, and the partners they may belong to. */
export async function listPeople(event: Parameters<typeof getApi>[0]) {
  const api = getApi(event);
  const [people, { partners }] = await Promise.all([api.people.list(), api.partners.list()]);
  const names = partners.map(({ partner: { id, nameInStudy } }) => ({ id, name: nameInStudy }));
  return { people, partners: names };
}
