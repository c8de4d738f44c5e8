import type { Problem } from '@maceo/domain/problem';
import { checkMargin } from './check-margins.ts';

/** Zones of a small table: `population` (persons), `distance[i][j]` in any unit, `origins` = commuters who leave each zone. */
export interface RadiationInput {
  population: readonly number[];
  distance: readonly (readonly number[])[];
  origins: readonly number[];
}

/**
 * Commuters between zones: `raw[i][j]` as the infinite-size formula gives them, `rowSums` of these, and `normalised`
 * after the finite-size correction, whose rows sum to the origins when no two zones are equally far. Nobody stays home:
 * the diagonals are 0.
 */
export interface RadiationFlows {
  raw: number[][];
  rowSums: number[];
  normalised: number[][];
}

/** Relative difference under which two distances count as equal. Assumption: rounding of coordinates. */
const EQUAL_DISTANCE = 1e-12;

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Figures that cannot be used, and zones whose commuters have no one to leave from or nowhere to go. */
function checkRadiation({ population, origins }: RadiationInput): Problem[] {
  const empty = [
    ...checkMargin(Float64Array.from(population), 'population', 'Population'),
    ...checkMargin(Float64Array.from(origins), 'O', 'Origines'),
  ];
  if (empty.length > 0) return empty;
  const total = sum(population);
  const rules: [(people: number) => boolean, string][] = [
    [(people) => people === 0, 'a des actifs mais aucun habitant.'],
    [(people) => people === total, 'réunit toute la population\u00A0: ses actifs n’ont nulle part où aller.'],
  ];
  return rules.flatMap(([isWrong, what]) =>
    origins.flatMap((commuters, i) =>
      commuters > 0 && isWrong(population[i])
        ? [{ field: 'population', message: `La zone n° ${i + 1} ${what}` }]
        : [],
    ),
  );
}

/** Population nearer to zone i than j, or as far, without those of i and j: by rank of distance, each j in turn. */
function computeIntervening(population: readonly number[], distance: readonly number[], i: number): number[] {
  const order = [...population.keys()].filter((j) => j !== i).sort((a, b) => distance[a] - distance[b]);
  const intervening = new Array<number>(population.length).fill(0);
  let within = 0;
  let end = 0;
  for (const j of order) {
    const radius = distance[j] * (1 + EQUAL_DISTANCE);
    while (end < order.length && distance[order[end]] <= radius) within += population[order[end++]];
    intervening[j] = within - population[j];
  }
  return intervening;
}

/** One row of T_ij = O_i · m_i·n_j / ((m_i + s_ij)(m_i + n_j + s_ij)). */
function computeRow({ population, distance, origins }: RadiationInput, i: number): number[] {
  const own = population[i];
  const intervening = computeIntervening(population, distance[i], i);
  return population.map((people, j) => {
    if (j === i || origins[i] === 0 || people === 0) return 0;
    const before = own + intervening[j];
    return (origins[i] * own * people) / (before * (before + people));
  });
}

/**
 * The radiation model, which needs no calibration and has long tails; very local trips are under-stated. Refuses figures
 * that are negative or not finite, all zero, and commuters who leave an empty or the only inhabited zone.
 * Source: Simini, González, Maritan, Barabási, « A universal model for mobility and migration patterns », Nature 484
 * (2012); finite-size correction ÷ (1 − m_i/M): Masucci et al., Phys. Rev. E 88 (2013); method C.9. Zones as far as j are
 * within the radius.
 */
export function computeRadiation(input: RadiationInput): RadiationFlows | { problems: Problem[] } {
  const problems = checkRadiation(input);
  if (problems.length > 0) return { problems };
  const { population } = input;
  const total = sum(population);
  const raw = population.map((_, i) => computeRow(input, i));
  return {
    raw,
    rowSums: raw.map(sum),
    normalised: raw.map((row, i) =>
      row.map((value) => (value === 0 ? 0 : value / (1 - population[i] / total))),
    ),
  };
}
