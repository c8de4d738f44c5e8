import { error } from '@sveltejs/kit';
import { findLevelBySlug, TERRITORY_LEVEL_SLUGS } from '@maceo/domain/territories/territory-level';
import { getApi } from '#lib/get-api.ts';
import type { PageServerLoad } from './$types';

/** A territory's sheet, its parts, and the figures of one published scenario in each reading it has. */
export const load: PageServerLoad = async (event) => {
  const { niveau, code } = event.params;
  const level = findLevelBySlug(niveau);
  if (level === undefined) {
    error(
      404,
      `Le niveau «\u202F${niveau}\u202F» n’existe pas. Niveaux\u00A0: ${TERRITORY_LEVEL_SLUGS.join(', ')}.`,
      { reference: null },
    );
  }
  const api = getApi(event);
  const [sheet, layer, published] = await Promise.all([
    api.territories.get({ level, code }),
    api.territories.map({ level, code }),
    api.scenarios.published(),
  ]);
  const asked = event.url.searchParams.get('scenario');
  const chosen = published.find((one) => one.scenario.id === asked) ?? published.at(-1) ?? null;
  const read = (scenarioId: string, reading: 'massif' | 'whole') =>
    api.results.ofTerritory({ scenarioId, level, code, reading });
  const massif = chosen && (await read(chosen.scenario.id, 'massif'));
  const whole = chosen && sheet.territory.astride ? await read(chosen.scenario.id, 'whole') : null;
  const parts = layer.shapes.map((shape) => ({
    code: shape.code,
    name: shape.name,
    population: shape.population,
  }));
  return {
    level,
    sheet,
    parts,
    published,
    chosen,
    massif: massif?.values ?? null,
    whole: whole?.values ?? null,
  };
};
