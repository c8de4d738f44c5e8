import { formatCsv } from '@maceo/domain/format-csv';
import { getIndicator, type IndicatorId } from '@maceo/domain/indicators/indicator-catalogue';
import {
  findVerdict,
  type ComparedTerritory,
  type RunComparison,
} from '@maceo/domain/scenarios/run-comparison';
import type { Run } from '@maceo/domain/scenarios/run';
import { TERRITORY_LEVELS } from '@maceo/domain/territories/territory-level';
import { UNITS } from '@maceo/domain/unit';
import { findInterval, findNumber } from '@maceo/domain/value';

const COLUMNS = [
  ...[
    'indicateur',
    'unite',
    'niveau',
    'code',
    'nom',
    'scenario_a',
    'execution_a',
    'scenario_b',
    'execution_b',
  ],
  ...['valeur_a', 'p10_a', 'p50_a', 'p90_a', 'valeur_b', 'p10_b', 'p50_b', 'p90_b'],
  ...[
    'difference',
    'difference_p10',
    'difference_p50',
    'difference_p90',
    'part_tirages_a_superieur',
    'conclusion',
  ],
];

const VERDICTS = { first: 'a supérieur', second: 'b supérieur', inconclusive: 'non conclusif' } as const;

/** A comparison as CSV, the territory itself first: full precision, an empty field where there is no number. */
export function formatComparisonCsv(
  { here, parts }: RunComparison,
  { first, second, indicatorId }: { first: Run; second: Run; indicatorId: IndicatorId },
): string {
  const { slug, unit } = getIndicator(indicatorId);
  const what = [slug, UNITS[unit].short || UNITS[unit].long];
  const runs = [first.scenarioId, first.id, second.scenarioId, second.id];
  const toLine = (one: ComparedTerritory) => [
    ...what,
    ...[TERRITORY_LEVELS[one.level].slug, one.code, one.name],
    ...runs,
    ...toNumbers(one.first),
    ...toNumbers(one.second),
    ...toDifference(one),
    one.winShare,
    one.winShare === null ? 'n.d.' : VERDICTS[findVerdict(one.winShare)],
  ];
  return formatCsv([COLUMNS, ...[here, ...parts].map(toLine)]);
}

function toNumbers(value: ComparedTerritory['first']): (number | null)[] {
  const { p10, p50, p90 } = findInterval(value) ?? { p10: null, p50: null, p90: null };
  return [findNumber(value) ?? null, p10, p50, p90];
}

function toDifference({ first, second, difference }: ComparedTerritory): (number | null)[] {
  const [a, b] = [findNumber(first), findNumber(second)];
  if (a === undefined || b === undefined || difference === null) return [null, null, null, null];
  return [a - b, difference.p10, difference.p50, difference.p90];
}
