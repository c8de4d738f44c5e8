import { toPlaceKey } from '@maceo/domain/scenarios/lever';
import { MASSIF_CODE } from '@maceo/domain/territories/territory';
import { findRefusal } from '#lib/find-refusal.ts';
import { getApi } from '#lib/get-api.ts';
import type { PageServerLoad } from './$types';

const MASSIF = { level: 'massif', code: MASSIF_CODE } as const;

/** The published scenarios to start from, the one asked for, its published reference, the map, the model's address. */
export const load: PageServerLoad = async (event) => {
  const api = getApi(event);
  const [published, layer, current] = await Promise.all([
    api.scenarios.published(),
    api.territories.map(MASSIF),
    api.live.current().catch((error: unknown) => {
      if (findRefusal(error) === undefined) throw error;
      return null;
    }),
  ]);
  const asked = event.url.searchParams.get('scenario');
  const start =
    published.find(({ scenario }) => scenario.id === asked) ??
    published.find(({ scenario }) => scenario.baselineId !== null) ??
    published.at(0);
  const values =
    start === undefined
      ? null
      : await api.results.ofTerritory({ scenarioId: start.scenario.id, reading: 'massif', ...MASSIF });
  const reference = values?.baseline ?? values?.values ?? null;
  const places = new Map(
    (start?.run.inputs.levers ?? []).flatMap(({ territory }) =>
      territory ? [[toPlaceKey(territory), territory]] : [],
    ),
  );
  const homesOf = Object.fromEntries(
    await Promise.all(
      [...places].map(async ([key, territory]) => [key, await api.live.homes(territory)] as const),
    ),
  );
  return { published, layer, current, start: start ?? null, homesOf, reference };
};
