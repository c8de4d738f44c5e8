import { sampleUniforms } from '../uncertainty/uniforms.ts';

/**
 * Size of a Morris screening: `trajectories` of `factorCount` steps. At least 20 trajectories are asked for (method
 * C.11); `levels` even, 4 by default.
 */
export interface MorrisSize {
  seed: number;
  trajectories: number;
  factorCount: number;
  levels?: number;
}

/**
 * Points of the trajectories as uniform numbers of 0…1 (ends included): `columns[factor][row]`, trajectories one after
 * the other, k + 1 rows each; `moved` = factor changed by each step (k per trajectory), `signs` its sense.
 */
export interface MorrisDesign {
  factorCount: number;
  trajectories: number;
  step: number;
  columns: Float64Array[];
  moved: Uint32Array;
  signs: Int8Array;
}

const DEFAULT_LEVELS = 4;

/** The uniforms of one trajectory, three uses per factor: level, sense, order. */
interface TrajectoryDice {
  level: Float64Array;
  sense: Float64Array;
  order: Float64Array;
}

function sampleDice(size: MorrisSize): TrajectoryDice {
  const count = size.trajectories * size.factorCount;
  const lane = (stream: string) => sampleUniforms({ seed: size.seed, stream: `morris-${stream}`, count });
  return { level: lane('level'), sense: lane('sense'), order: lane('order') };
}

/** Start of each factor and sense of its move: from a lower level up by the step, or the same move downwards. */
function drawMove(dice: TrajectoryDice, index: number, levels: number): { start: number; sign: 1 | -1 } {
  const half = levels / 2;
  const low = Math.floor(dice.level[index] * half) / (levels - 1);
  const upwards = dice.sense[index] < 0.5;
  return { start: upwards ? low : low + half / (levels - 1), sign: upwards ? 1 : -1 };
}

/**
 * Random trajectories in which each factor moves once, by step = levels / (2·(levels − 1)), in random order.
 * Source: Morris, Technometrics 33, 1991.
 */
export function createMorrisDesign(size: MorrisSize): MorrisDesign {
  const { trajectories, factorCount, levels = DEFAULT_LEVELS } = size;
  const step = levels / (2 * (levels - 1));
  const dice = sampleDice(size);
  const columns = Array.from(
    { length: factorCount },
    () => new Float64Array(trajectories * (factorCount + 1)),
  );
  const moved = new Uint32Array(trajectories * factorCount);
  const signs = new Int8Array(trajectories * factorCount);
  for (let trajectory = 0; trajectory < trajectories; trajectory++) {
    const offset = trajectory * factorCount;
    const order = Array.from({ length: factorCount }, (_, factor) => factor);
    order.sort((a, b) => dice.order[offset + a] - dice.order[offset + b]);
    order.forEach((factor, position) => {
      const { start, sign } = drawMove(dice, offset + factor, levels);
      moved[offset + position] = factor;
      signs[offset + position] = sign;
      const row = trajectory * (factorCount + 1);
      columns[factor].fill(start, row, row + position + 1);
      columns[factor].fill(start + sign * step, row + position + 1, row + factorCount + 1);
    });
  }
  return { factorCount, trajectories, step, columns, moved, signs };
}

/**
 * Per factor, in the output's unit over the whole range of the factor: `meanAbsolute` μ* (importance), `mean` μ and
 * `deviation` σ (non-linearity or interaction) of the elementary effects.
 */
export interface MorrisEffects {
  meanAbsolute: Float64Array;
  mean: Float64Array;
  deviation: Float64Array;
}

/** Effects from the outputs of a design (one per row). Source: Morris 1991; μ* of Campolongo et al. 2007. */
export function computeMorrisEffects(design: MorrisDesign, outputs: Float64Array): MorrisEffects {
  const { factorCount, trajectories, step, moved, signs } = design;
  const create = () => new Float64Array(factorCount);
  const effects = { meanAbsolute: create(), mean: create(), deviation: create() };
  moved.forEach((factor, index) => {
    const row = Math.floor(index / factorCount) * (factorCount + 1) + (index % factorCount);
    const effect = (outputs[row + 1] - outputs[row]) / (signs[index] * step);
    effects.mean[factor] += effect / trajectories;
    effects.meanAbsolute[factor] += Math.abs(effect) / trajectories;
    effects.deviation[factor] += (effect * effect) / (trajectories - 1);
  });
  effects.deviation.forEach((square, factor) => {
    const excess = square - (trajectories / (trajectories - 1)) * effects.mean[factor] ** 2;
    effects.deviation[factor] = Math.sqrt(Math.max(0, excess));
  });
  return effects;
}
