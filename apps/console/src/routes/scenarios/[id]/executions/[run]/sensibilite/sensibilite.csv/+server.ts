import { error } from '@sveltejs/kit';
import { getApi } from '#lib/get-api.ts';
import { parseResultQuery } from '#lib/result-query.ts';
import { formatSensitivityCsv } from '../sensitivity-csv.ts';
import { CHECK_PARAM, toAnalysedId } from '../sensitivity-query.ts';
import type { RequestHandler } from './$types';

/** The figures of the page as a file: the same parameters, the same numbers, full precision. */
export const GET: RequestHandler = async (event) => {
  const api = getApi(event);
  const { indicatorId: asked, level, code } = parseResultQuery(event.url.searchParams);
  const indicatorId = toAnalysedId(asked);
  const isChecked = event.url.searchParams.has(CHECK_PARAM);
  const [run, sheet, found] = await Promise.all([
    api.runs.get({ id: event.params.run }),
    api.territories.get({ level, code }),
    api.runs.sensitivity({ id: event.params.run, indicatorId, level, code, isChecked }),
  ]);
  if (found === null) error(404, 'Cette exécution n’a pas de chiffre à expliquer ici.', { reference: null });
  const text = formatSensitivityCsv(found, { run, territory: sheet.territory, indicatorId });
  const name = `sensibilite-${run.id.slice(0, 8)}-${indicatorId}-${code}.csv`;
  return new Response(text, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
    },
  });
};
