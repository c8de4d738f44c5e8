import type { Database } from '@maceo/db/open-database';
import { listTerritoryValues } from '@maceo/db/queries/observations';
import { getMaturity, getWeighting } from '@maceo/db/queries/partner-choices';
import { listPartnerOverlaps, listPartners, type FramedPartner } from '@maceo/db/queries/partners';
import { listPublished } from '@maceo/db/queries/publications';
import { getTerritory } from '@maceo/db/queries/territories';
import type { MaturityAssessment } from '@maceo/domain/partners/maturity';
import type { ObjectiveWeighting } from '@maceo/domain/partners/objective-weighting';
import type { PartnerOverlap } from '@maceo/domain/partners/partner';
import { STAKE_IDS, STAKES, type StakeId } from '@maceo/domain/partners/stake';
import { isOwner, type Actor } from '@maceo/domain/people/role';
import type { PublishedScenario } from '@maceo/domain/publications/publication-views';
import { Refusal } from '@maceo/domain/refusal';
import type { Value } from '@maceo/domain/value';

/** A published scenario and what it gives for each stake on the partner's communes of the massif. */
export interface WeighedScenario {
  published: PublishedScenario;
  values: Record<StakeId, Value>;
}

/**
 * A partner's own room. `weighting` is null for those who are neither of that partner nor of the operator: the choice
 * of weights is the partner's own affair, its progress is shared without a ranking.
 */
export interface PartnerWorkspace {
  framed: FramedPartner;
  overlaps: PartnerOverlap[];
  maturity: MaturityAssessment;
  weighting: ObjectiveWeighting | null;
  scenarios: WeighedScenario[];
  isOwn: boolean;
}

async function listWeighedScenarios(db: Database, partnerId: string): Promise<WeighedScenario[]> {
  const [published, territory] = await Promise.all([
    listPublished(db),
    getTerritory(db, { level: 'partner_perimeter', code: partnerId }),
  ]);
  return Promise.all(
    published.map(async (entry) => {
      const cells = { runId: entry.run.id, territoryId: territory.id, reading: 'massif' as const };
      const all = await listTerritoryValues(db, cells);
      const pairs = STAKE_IDS.map((id) => [id, all[STAKES[id].indicatorId]] as const);
      return { published: entry, values: Object.fromEntries(pairs) as Record<StakeId, Value> };
    }),
  );
}

/** Everything of one partner's room. Refuses a partner that does not exist. */
export async function getWorkspace(
  { db, actor }: { db: Database; actor: Actor },
  input: { partnerId: string },
): Promise<PartnerWorkspace> {
  const framed = (await listPartners(db)).find(({ partner }) => partner.id === input.partnerId);
  if (framed === undefined) throw new Refusal({ kind: 'partner-unknown', id: input.partnerId });
  const isOwn = isOwner(actor, input.partnerId);
  const [overlaps, maturity, weighting, scenarios] = await Promise.all([
    listPartnerOverlaps(db),
    getMaturity(db, input.partnerId),
    getWeighting(db, input.partnerId),
    listWeighedScenarios(db, input.partnerId),
  ]);
  const own = overlaps.filter((pair) => [pair.partnerId, pair.otherPartnerId].includes(input.partnerId));
  return { framed, overlaps: own, maturity, weighting: isOwn ? weighting : null, scenarios, isOwn };
}
