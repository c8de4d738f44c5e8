import { PARAMETERS, type ParameterId } from '@maceo/domain/scenarios/parameter-catalogue';
import { computeCommuneOutcome, type CommuneParameters, type CommuneRow } from '../model/evaluate-commune.ts';
import { TAU_LAW, toLaw } from '../uncertainty/factor-laws.ts';
import type { Law } from '../uncertainty/law.ts';
import { createQuantile } from '../uncertainty/law-quantile.ts';
import { computeOrderStatistics, createOrderScratch } from '../uncertainty/order-statistics.ts';
import { computeQuantileRank } from '../uncertainty/quantile-ranks.ts';
import { sampleUniforms } from '../uncertainty/uniforms.ts';
import {
  type CaseReader,
  insertProblem,
  readInteger,
  readOptionalRecord,
  readRecord,
} from './case-reader.ts';
import { COMMUNE_PARAMETERS } from './commune-parameters.ts';
import { readLaw } from './law-case.ts';

/**
 * Monte Carlo of one commune's table: quantiles of the net emissions avoided (tCO2e a year). By default each parameter
 * has the registry's law around the case's value, except those a commune is taken to know or that its table fixes: car
 * share, telecentre distance, tilt, baseline. τ has one multiplier for all rows. Laws given by the case win.
 */

/** Registry entry whose law a parameter takes by default; a parameter that is not named is fixed. */
const REGISTRY: Partial<Record<keyof CommuneParameters, ParameterId>> = {
  adoptionShare: 'pi_all',
  daysPerWeek: 'delta',
  weeksPerYear: 'weeks',
  telecentreShareOfDays: 'omega_tc',
  personsPerCar: 'occ',
  kgCo2ePerKm: 'fe_car',
  reboundShare: 'reb_total',
  speedKmPerHour: 'speed',
};

const PERCENTILES = { p5: 0.05, p10: 0.1, p50: 0.5, p90: 0.9, p95: 0.95 };

/**
 * Draws and seed when the case gives none. Assumption: more than the 20,000 of a validated run (method C.11), because a
 * single table is cheap and its quantiles are held against figures to 1 %.
 */
const DEFAULTS = { seed: 2010, draws: 50_000 };

/** Rows, parameters and the value under `monteCarloNetT`. */
export interface CommuneMonteCarlo {
  rows: readonly CommuneRow[];
  parameters: CommuneParameters;
  value: unknown;
}

type CommuneFactor = keyof CommuneParameters | 'tau';

function readLaws(
  reader: CaseReader,
  { parameters }: CommuneMonteCarlo,
  given: unknown,
): Map<CommuneFactor, Law> {
  const record = readOptionalRecord(reader, 'commune.monteCarloNetT.laws', given);
  const laws = new Map<CommuneFactor, Law>([['tau', TAU_LAW]]);
  for (const { name } of COMMUNE_PARAMETERS) {
    const id = REGISTRY[name];
    laws.set(
      name,
      id === undefined ? { kind: 'fixed', value: parameters[name] } : toLaw(PARAMETERS[id], parameters[name]),
    );
  }
  for (const [key, value] of Object.entries(record)) {
    const field = `commune.monteCarloNetT.laws.${key}`;
    const rule = COMMUNE_PARAMETERS.find((parameter) => parameter.key === key);
    if (key === 'tau') {
      laws.set('tau', readLaw(reader, value, { field, mode: 1, bounds: { low: 0, high: 10 } }));
    } else if (rule === undefined) insertProblem(reader, field, 'ce paramètre n’existe pas.');
    else {
      const place = { field, mode: parameters[rule.name], bounds: rule.bounds };
      laws.set(rule.name, readLaw(reader, value, place));
    }
  }
  return laws;
}

/** Net tonnes of every draw; a Latin hypercube, so that the quantiles move little with the seed. */
function sampleNetTonnes(
  { rows, parameters }: CommuneMonteCarlo,
  laws: Map<CommuneFactor, Law>,
  { seed, count }: { seed: number; count: number },
): Float64Array {
  const factors = [...laws].filter(([, law]) => law.kind !== 'fixed');
  const fixed = [...laws].flatMap(([name, law]) =>
    law.kind === 'fixed' ? [[name, law.value] as const] : [],
  );
  const columns = factors.map(([name, law]) => {
    const uniforms = sampleUniforms({ seed, stream: name, count, sampling: 'latin_hypercube' });
    return [name, uniforms.map(createQuantile(law))] as const;
  });
  const point: CommuneParameters & { tau: number } = { ...parameters, tau: 1 };
  for (const [name, value] of fixed) point[name] = value;
  return Float64Array.from({ length: count }, (_, draw) => {
    for (const [name, column] of columns) point[name] = column[draw];
    const scaled = rows.map((row) => ({ ...row, teleworkableShare: row.teleworkableShare * point.tau }));
    return computeCommuneOutcome(scaled, point).netTco2e;
  });
}

/** What was drawn, in the case's own keys: quantiles mean nothing without it. */
function formatNotice(
  laws: Map<CommuneFactor, Law>,
  { seed, count }: { seed: number; count: number },
): string {
  const keyOf = (name: CommuneFactor) => COMMUNE_PARAMETERS.find((rule) => rule.name === name)?.key ?? name;
  const varying = [...laws].flatMap(([name, law]) => (law.kind === 'fixed' ? [] : [keyOf(name)]));
  const draws = count.toLocaleString('fr-FR');
  return `commune.monteCarloNetT\u00A0: ${draws} tirages, graine ${seed}\u202F; varient\u00A0: ${varying.join(', ') || 'aucun paramètre'}.`;
}

/** The case's own fields with p5, p10, p50, p90 and p95 computed; undefined when the reader found a problem. */
export function computeCommuneMonteCarlo(
  reader: CaseReader,
  input: CommuneMonteCarlo,
  notices: string[],
): Record<string, unknown> | undefined {
  const given = readRecord(reader, 'commune.monteCarloNetT', input.value);
  const at = (name: 'seed' | 'draws') => ({
    field: `commune.monteCarloNetT.${name}`,
    value: given[name] ?? DEFAULTS[name],
  });
  const seed = readInteger(reader, at('seed'), { low: 0, high: Number.MAX_SAFE_INTEGER });
  const count = readInteger(reader, at('draws'), { low: 100, high: 200_000 });
  const laws = readLaws(reader, input, given.laws);
  if (reader.problems.length > 0) return undefined;
  const size = { seed, count };
  const ranks = Object.values(PERCENTILES).map((probability) => computeQuantileRank(probability, size.count));
  const found = new Float64Array(ranks.length);
  notices.push(formatNotice(laws, size));
  const netTonnes = sampleNetTonnes(input, laws, size);
  computeOrderStatistics(createOrderScratch(size.count, Uint32Array.from(ranks)), netTonnes, found);
  const quantiles = Object.keys(PERCENTILES).map((name, index) => [name, found[index]]);
  return { ...given, ...Object.fromEntries(quantiles) };
}
