import { getApi } from '#lib/get-api.ts';
import type { PageServerLoad } from './$types';

/** The sheets that were written, and the operations that have none yet. */
export const load: PageServerLoad = async (event) => {
  const api = getApi(event);
  const [sheets, documented] = await Promise.all([api.sheets.list(), api.operations.list()]);
  const written = new Set(sheets.map(({ sheet }) => sheet.id));
  const unwritten = documented.map(({ operation }) => operation).filter(({ id }) => !written.has(id));
  return {
    sheets: sheets.map(({ sheet }) => sheet),
    unwritten: unwritten.map(({ id, title }) => ({ id, title })),
  };
};
