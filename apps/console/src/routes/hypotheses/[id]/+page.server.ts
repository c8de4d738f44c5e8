import { isEstimable } from '@maceo/domain/hypotheses/hypothesis-parameter';
import { getApi } from '#lib/get-api.ts';
import type { PageServerLoad } from './$types';

/**
 * The file of a hypothesis at its newest version, or at `?version=`; `?apriori=oui|non` adds what the observations say
 * today with or without the national prior.
 */
export const load: PageServerLoad = async (event) => {
  const api = getApi(event);
  const asked = Number(event.url.searchParams.get('version'));
  const version = Number.isInteger(asked) && asked > 0 ? asked : undefined;
  const file = await api.hypotheses.get({ id: event.params.id, version });
  const choice = event.url.searchParams.get('apriori');
  const { parameterId } = file.hypothesis;
  const usesPrior = choice !== 'non';
  const today =
    choice === null || !isEstimable(parameterId)
      ? null
      : await api.hypotheses.estimate({ parameterId, usesPrior });
  return { ...file, today, usesPrior };
};
