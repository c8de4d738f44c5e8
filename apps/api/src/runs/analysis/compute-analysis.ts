import { toMembership } from '@maceo/engine/aggregate/aggregate-outcomes';
import { computeUnitSensitivity, type UnitSensitivity } from '@maceo/engine/sensitivity/unit-sensitivity';
import { computeComparison } from '@maceo/engine/uncertainty/compare-scenarios';
import { createBelief } from '@maceo/engine/uncertainty/factor-laws';
import { aggregateColumns } from '@maceo/engine/uncertainty/statistic-columns';
import { computeCommunes, createProjection } from '../create-projection.ts';
import {
  toDrawn,
  type AnalysisFigures,
  type AnalysisTask,
  type ComparisonFigures,
  type ComparisonTask,
  type SensitivityTask,
} from './analysis-task.ts';

/** Compares two runs over each group, draw by draw, in the indicator's unit. Pure: same task, same bytes. */
export function computeRunComparison(task: ComparisonTask): ComparisonFigures {
  const membership = toMembership(task.groups);
  const { indicator, scale } = toDrawn(task.indicatorId, { employed: task.first.employed, membership });
  const [first, second] = [task.first, task.second].map((run) =>
    createProjection(run, { communes: run.communes, membership }, [indicator]),
  );
  const { winShare, difference } = computeComparison({ first, second, indicator });
  const rescale = (values: Float64Array) => values.map((value, group) => value * scale[group]);
  const { p10, p50, p90 } = difference;
  return { winShare, p10: rescale(p10), p50: rescale(p50), p90: rescale(p90) };
}

/** Tornado, screening and indices of one territory of a run, in the indicator's unit. Pure. */
export function computeRunSensitivity(task: SensitivityTask): UnitSensitivity {
  const { run, indicatorId, homes, isChecked } = task;
  const membership = toMembership([homes]);
  const { indicator, scale } = toDrawn(indicatorId, { employed: run.employed, membership });
  const input = {
    columns: aggregateColumns(run.communes, membership),
    belief: createBelief(run.parameters, run.laws),
    levers: run.parts.levers,
    indicator,
    seed: run.seed,
  };
  const found = computeUnitSensitivity(input, { unit: 0, isChecked });
  const [factor] = scale;
  return {
    ...found,
    tornado: {
      central: found.tornado.central * factor,
      bars: found.tornado.bars.map((bar) => ({ ...bar, low: bar.low * factor, high: bar.high * factor })),
    },
    screening: found.screening.map((line) => ({
      factor: line.factor,
      meanAbsolute: line.meanAbsolute * factor,
      mean: line.mean * factor,
      deviation: line.deviation * factor,
    })),
  };
}

/** The figures of any analysis. */
export function computeAnalysis(task: AnalysisTask): AnalysisFigures {
  switch (task.kind) {
    case 'communes':
      return computeCommunes(task.data);
    case 'comparison':
      return computeRunComparison(task);
    case 'sensitivity':
      return computeRunSensitivity(task);
  }
}
