import type { PlatformApi } from '@maceo/api/platform';
import type { Run } from '@maceo/domain/scenarios/run';
import type { Scenario } from '@maceo/domain/scenarios/scenario';
import { MASSIF_CODE } from '@maceo/domain/territories/territory';
import type { ResultQuery } from '#lib/result-query.ts';

const MASSIF = { level: 'massif', code: MASSIF_CODE } as const;

/**
 * Figures of a succeeded run: the massif's beside those that are public for its scenario and for its baseline (null
 * when not published), and one indicator for the territory asked for (`here`) and for each of its parts.
 */
export async function getResultOfRun(
  api: PlatformApi,
  { scenario, run, query }: { scenario: Scenario; run: Run; query: ResultQuery },
) {
  const { indicatorId, level, code } = query;
  const published = await api.scenarios.published();
  const findValues = async (scenarioId: string | null) =>
    published.some((one) => one.scenario.id === scenarioId) && scenarioId !== null
      ? (await api.results.ofTerritory({ scenarioId, ...MASSIF })).values
      : null;
  const [massif, here, own, baseline, sheet, layer, parts, sources] = await Promise.all([
    api.results.ofRunTerritory({ runId: run.id, ...MASSIF }),
    api.results.ofRunTerritory({ runId: run.id, level, code }),
    findValues(scenario.id),
    findValues(scenario.baselineId),
    api.territories.get({ level, code }),
    api.territories.map({ level, code }),
    api.results.ofRunParts({ runId: run.id, indicatorId, level, code }),
    api.status.sources(),
  ]);
  return {
    massif: massif.values,
    here: here.values[indicatorId],
    own,
    baseline,
    sheet,
    layer,
    rows: parts.rows,
    sources,
  };
}

/** What {@link getResultOfRun} gives, for the components that show it. */
export type RunResult = Awaited<ReturnType<typeof getResultOfRun>>;
