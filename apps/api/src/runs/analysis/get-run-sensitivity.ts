import { getTerritory } from '@maceo/db/queries/territories';
import type { Actor } from '@maceo/domain/people/role';
import { Refusal } from '@maceo/domain/refusal';
import { whyNotAnalyse } from '@maceo/domain/scenarios/run-comparison';
import type { TerritoryLevel } from '@maceo/domain/territories/territory-level';
import { MODEL_VERSION } from '@maceo/engine/model/model-version';
import type { UnitSensitivity } from '@maceo/engine/sensitivity/unit-sensitivity';
import type { Services } from '../../context.ts';
import { getRun } from '../../get-run.ts';
import { getTerritoryValues } from '../../read-results.ts';
import type { DrawnIndicatorId } from '@maceo/domain/indicators/indicator-catalogue';
import { readAnalysedRun } from './read-analysed-run.ts';

/** What is explained: one indicator of one territory in one run; `isChecked` samples the exact indices as well. */
export interface SensitivityQuery {
  id: string;
  indicatorId: DrawnIndicatorId;
  level: TerritoryLevel;
  code: string;
  isChecked: boolean;
}

/**
 * Tornado, screening and Sobol indices of a figure of a run; null where the run has no number there. Refuses a run that
 * the actor may not know or that cannot be analysed.
 */
export async function getRunSensitivity(
  { services, actor }: { services: Pick<Services, 'db' | 'analyses'>; actor: Actor },
  { query, signal }: { query: SensitivityQuery; signal: AbortSignal | undefined },
): Promise<UnitSensitivity | null> {
  const { db, analyses } = services;
  const { indicatorId, isChecked } = query;
  const [run, territory] = await Promise.all([
    getRun({ services, actor }, { id: query.id }),
    getTerritory(db, query),
  ]);
  const reason = whyNotAnalyse(run, MODEL_VERSION);
  if (reason !== undefined) throw new Refusal(reason);
  const values = await getTerritoryValues(db, { runId: run.id, territory, reading: 'massif' });
  if (values[indicatorId].kind !== 'number') return null;
  return analyses.compute<'sensitivity'>({
    kind: 'sensitivity',
    key: ['sensitivity', run.inputHash, indicatorId, territory.id, isChecked].join(' '),
    readTask: async () => {
      const read = await readAnalysedRun(services, { run, signal });
      const homes = read.homesById.get(territory.id) ?? [];
      return { kind: 'sensitivity', indicatorId, run: read.run, homes, isChecked };
    },
    signal,
  });
}
