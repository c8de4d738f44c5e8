import { findHypothesisParameter, isEstimable } from '@maceo/domain/hypotheses/hypothesis-parameter';
import { getApi } from '#lib/get-api.ts';
import type { PageServerLoad } from './$types';

/**
 * What the observations say of `?parametre=` (public employers' adoption when absent), with the national prior or without
 * it (`?apriori=non`); `?revise=` names the hypothesis of which a new version is proposed, whose parameter holds.
 */
export const load: PageServerLoad = async (event) => {
  const api = getApi(event);
  const { searchParams } = event.url;
  const revisedId = searchParams.get('revise');
  const revised = revisedId === null ? null : (await api.hypotheses.get({ id: revisedId })).hypothesis;
  const asked = revised?.parameterId ?? searchParams.get('parametre') ?? 'pi_all';
  const parameterId = findHypothesisParameter(asked) ?? 'pi_all';
  const usesPrior = searchParams.get('apriori') !== 'non';
  const preview = isEstimable(parameterId) ? await api.hypotheses.estimate({ parameterId, usesPrior }) : null;
  return { parameterId, usesPrior, preview, revised };
};
