import { getApi } from '#lib/get-api.ts';
import { formatResultCsv } from '../result-csv.ts';
import { parseResultQuery } from '#lib/result-query.ts';
import type { RequestHandler } from './$types';

/** The table of the run's page as a file: the same parameters, the same numbers, full precision. */
export const GET: RequestHandler = async (event) => {
  const query = parseResultQuery(event.url.searchParams);
  const api = getApi(event);
  const [{ run, rows }, { scenario }, { mode }] = await Promise.all([
    api.results.ofRunParts({ runId: event.params.run, ...query }),
    api.scenarios.get({ id: event.params.id }),
    api.status.get(),
  ]);
  const table = { indicatorId: query.indicatorId, rows, horizonYear: scenario.horizonYear, mode };
  return new Response(formatResultCsv(run, table), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="execution-${run.id.slice(0, 8)}-${query.indicatorId}.csv"`,
    },
  });
};
