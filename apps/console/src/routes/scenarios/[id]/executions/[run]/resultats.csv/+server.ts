import { getApi } from '#lib/get-api.ts';
import { formatResultCsv } from '../result-csv.ts';
import { parseResultQuery } from '../result-query.ts';
import type { RequestHandler } from './$types';

/** The table of the run's page as a file: the same parameters, the same numbers, full precision. */
export const GET: RequestHandler = async (event) => {
  const query = parseResultQuery(event.url.searchParams);
  const { run, rows } = await getApi(event).results.ofRunParts({ runId: event.params.run, ...query });
  return new Response(formatResultCsv(run, { indicatorId: query.indicatorId, rows }), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="execution-${run.id.slice(0, 8)}-${query.indicatorId}.csv"`,
    },
  });
};
