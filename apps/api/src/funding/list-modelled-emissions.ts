import type { ReadDatabase } from '@maceo/db/open-database';
import { findFundingPlan } from '@maceo/db/queries/funding';
import { listTerritoryValues } from '@maceo/db/queries/observations';
import { getOperation } from '@maceo/db/queries/operations';
import { listCitingPublications, listHypothesisRefsOfOperation } from '@maceo/db/queries/provenance';
import { findTerritory } from '@maceo/db/queries/territories';
import type { ModelledEmissions } from '@maceo/domain/funding/funding-costs';
import type { Actor } from '@maceo/domain/people/role';
import { Refusal } from '@maceo/domain/refusal';
import { findNumber } from '@maceo/domain/value';

/**
 * What the publications in force that rest on a plan's operation give to its territory. None for the plan of the study,
 * where no publication cites the operation, and where it covers several territories, whose figures might overlap.
 */
export async function listModelledEmissions(
  { db, actor }: { db: ReadDatabase; actor: Actor },
  { id }: { id: string },
): Promise<ModelledEmissions[]> {
  const plan = await findFundingPlan(db, { id, actor });
  if (plan === undefined) throw new Refusal({ kind: 'funding-unknown', id });
  if (plan.operationId === null) return [];
  const { operation } = await getOperation(db, { id: plan.operationId, actor });
  const [place, ...others] = operation.territories;
  const territory = others.length > 0 ? undefined : await findTerritory(db, place);
  if (territory === undefined) return [];
  const hypotheses = await listHypothesisRefsOfOperation(db, operation.id);
  const citing = await listCitingPublications(db, { operationId: operation.id, hypotheses });
  return Promise.all(
    citing
      .filter(({ inForce }) => inForce)
      .map(async ({ code, number, runId }) => {
        const query = { runId, territoryId: territory.id, reading: 'massif' } as const;
        const values = await listTerritoryValues(db, query);
        return {
          ...{ scenario: code, number, runId, territory: territory.name },
          netTco2e: findNumber(values.co2_net) ?? null,
          teleworkers: findNumber(values.teleworkers) ?? null,
        };
      }),
  );
}
