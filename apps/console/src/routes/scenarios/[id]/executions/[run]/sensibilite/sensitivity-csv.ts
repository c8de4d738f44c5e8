import { formatCsv } from '@maceo/domain/format-csv';
import { getIndicator, type IndicatorId } from '@maceo/domain/indicators/indicator-catalogue';
import type { Run } from '@maceo/domain/scenarios/run';
import { TERRITORY_LEVELS } from '@maceo/domain/territories/territory-level';
import type { Territory } from '@maceo/domain/territories/territory';
import { UNITS } from '@maceo/domain/unit';
import type { UnitSensitivity } from '@maceo/engine/sensitivity/unit-sensitivity';
import { getFactorLabel } from '#lib/tornado-view.ts';

const COLUMNS = [
  ...['scenario', 'execution', 'indicateur', 'unite', 'niveau', 'code', 'nom', 'hypothese', 'libelle'],
  ...['au_p10', 'au_p90', 'morris_mu_etoile', 'morris_mu', 'morris_sigma', 's1', 'st', 'methode_sobol'],
  ...['s1_echantillonne', 'st_echantillonne'],
];

/** The sensitivity of a figure as CSV, one line per hypothesis: full precision, indices as computed, never clipped. */
export function formatSensitivityCsv(
  found: UnitSensitivity,
  { run, territory, indicatorId }: { run: Run; territory: Territory; indicatorId: IndicatorId },
): string {
  const { slug, unit } = getIndicator(indicatorId);
  const place = [TERRITORY_LEVELS[territory.level].slug, territory.code, territory.name];
  const what = [run.scenarioId, run.id, slug, UNITS[unit].short || UNITS[unit].long, ...place];
  const method = found.whySampled === null ? 'exacte' : 'échantillonnée';
  const lines = found.tornado.bars.map(({ factor, low, high }) => [
    ...[...what, factor, getFactorLabel(factor), low, high],
    ...toScreened(found.screening.find((line) => line.factor === factor)),
    ...toIndices(found.indices.find((line) => line.factor === factor)),
    method,
    ...toIndices(found.crossCheck?.indices.find((line) => line.factor === factor)),
  ]);
  return formatCsv([COLUMNS, ...lines]);
}

function toScreened(line: UnitSensitivity['screening'][number] | undefined): (number | null)[] {
  return line === undefined ? [null, null, null] : [line.meanAbsolute, line.mean, line.deviation];
}

function toIndices(line: UnitSensitivity['indices'][number] | undefined): (number | null)[] {
  return line === undefined ? [null, null] : [line.first, line.total];
}
