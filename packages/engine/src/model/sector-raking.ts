/**
 * Teleworkable share by occupation and sector, when both are known: a seed τ_cs ∝ τ_c · τ_s, brought to both margins by
 * iterative proportional fitting weighted by employment, no share above 1. With one margin alone that margin is the
 * answer. Source: method C.1, « Combining CSP and sector ».
 * Assumption: the two margins come from two countries and two methods; the sectors keep their ranking and give their level
 * to the occupations', whose total is the regional one. The uncertainty of the result is that of the occupations'
 * multiplier, PERT(0.80; 1; 1.10), correlated +1.
 */

/**
 * Employment of each cell, persons, occupation by occupation (index occupation × sectors + sector), and the shares (0–1)
 * of the margins; an absent margin is not known.
 */
export interface RakingInput {
  workers: ArrayLike<number>;
  occupationShares?: readonly number[];
  sectorShares?: readonly number[];
}

/**
 * Shares (0–1) of each cell in the order of the workers. `sectorFactor` is what the sectors' shares were multiplied by to
 * agree with the occupations' total (1 with one margin); the residuals are the largest gaps to the margins, in share, of
 * the occupations and of the sectors so multiplied: above 1e-6 where the cap at 1 forbids to meet both.
 */
export interface RakedShares {
  shares: Float64Array;
  sectorFactor: number;
  occupationResidual: number;
  sectorResidual: number;
}

/** Most passes over the margins. Assumption: far above what a table without structural zeros needs. */
const MAX_PASSES = 5000;

/** Largest gap to a margin at which the fit stops. Assumption: far below what a share is known to. */
const TOLERANCE = 1e-10;

/** One margin of the table: the cells of each line, and the share aimed at. */
interface Margin {
  lines: readonly (readonly number[])[];
  aims: readonly number[];
}

function computeMean(cells: readonly number[], { workers }: RakingInput, shares: Float64Array): number {
  const total = cells.reduce((sum, cell) => sum + workers[cell], 0);
  return total === 0 ? NaN : cells.reduce((sum, cell) => sum + workers[cell] * shares[cell], 0) / total;
}

/** Largest gap of a margin to its aim; lines without workers have none. */
function computeResidual({ lines, aims }: Margin, input: RakingInput, shares: Float64Array): number {
  return lines.reduce((most, cells, line) => {
    const mean = computeMean(cells, input, shares);
    return Number.isNaN(mean) ? most : Math.max(most, Math.abs(mean - aims[line]));
  }, 0);
}

/** Multiplies the cells of each line so that their mean is the aim, as far as no cell exceeds 1. */
function fitMargin({ lines, aims }: Margin, input: RakingInput, shares: Float64Array): void {
  lines.forEach((cells, line) => {
    const mean = computeMean(cells, input, shares);
    if (Number.isNaN(mean) || mean === 0) return;
    for (const cell of cells) shares[cell] = Math.min(1, (shares[cell] * aims[line]) / mean);
  });
}

function computeTotal({ lines, aims }: Margin, { workers }: RakingInput): number {
  return lines.reduce(
    (sum, cells, line) => sum + aims[line] * cells.reduce((count, cell) => count + workers[cell], 0),
    0,
  );
}

/** Lines of a table by occupation and by sector. */
function listLines(rowCount: number, columnCount: number) {
  const range = (count: number) => Array.from({ length: count }, (_, index) => index);
  return {
    rows: range(rowCount).map((row) => range(columnCount).map((column) => row * columnCount + column)),
    columns: range(columnCount).map((column) => range(rowCount).map((row) => row * columnCount + column)),
  };
}

/** One margin alone: every cell of a line has its share. */
function spread({ lines, aims }: Margin, count: number): RakedShares {
  const shares = new Float64Array(count);
  lines.forEach((cells, line) => cells.forEach((cell) => (shares[cell] = Math.min(1, aims[line]))));
  return { shares, sectorFactor: 1, occupationResidual: 0, sectorResidual: 0 };
}

function rakeBoth(input: RakingInput, occupations: Margin, given: Margin): RakedShares {
  const sectorTotal = computeTotal(given, input);
  const sectorFactor = sectorTotal === 0 ? 1 : computeTotal(occupations, input) / sectorTotal;
  const sectors = { lines: given.lines, aims: given.aims.map((aim) => Math.min(1, aim * sectorFactor)) };
  const shares = new Float64Array(input.workers.length);
  occupations.lines.forEach((cells, row) =>
    cells.forEach((cell, column) => (shares[cell] = occupations.aims[row] * given.aims[column])),
  );
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    fitMargin(sectors, input, shares);
    if (computeResidual(occupations, input, shares) < TOLERANCE) break;
    fitMargin(occupations, input, shares);
  }
  return {
    shares,
    sectorFactor,
    occupationResidual: computeResidual(occupations, input, shares),
    sectorResidual: computeResidual(sectors, input, shares),
  };
}

/**
 * The shares of each occupation in each sector. At least one margin must be given; `workers` has one entry per
 * occupation and sector, none of them negative. A margin that is absent needs the number of its lines: `sectorCount`.
 */
export function computeRakedShares(input: RakingInput, sectorCount: number): RakedShares {
  const { rows, columns } = listLines(input.workers.length / sectorCount, sectorCount);
  const occupations = input.occupationShares && { lines: rows, aims: input.occupationShares };
  const sectors = input.sectorShares && { lines: columns, aims: input.sectorShares };
  if (occupations && sectors) return rakeBoth(input, occupations, sectors);
  const only = occupations ?? sectors;
  if (only === undefined) throw new Error('Raking needs a margin');
  return spread(only, input.workers.length);
}

/** Raked shares, the occupations' own shares (0–1) and, home by home, the shares (0–1, summing to 1) of its sectors. */
export interface OccupationFactorsInput {
  raked: RakedShares;
  occupationShares: readonly number[];
  sectorMix: ArrayLike<number>;
}

/**
 * What the teleworkable share of each occupation is multiplied by in each home, for its sectors: Σ_s mix · τ_cs ÷ τ_c (1
 * where τ_c is 0). Index home × occupations + occupation. A home whose mix is not known (NaN) has 1.
 * Assumption: a home's sectors are the same for all its occupations.
 */
export function computeOccupationFactors(input: OccupationFactorsInput): Float64Array {
  const { raked, occupationShares, sectorMix } = input;
  const occupations = occupationShares.length;
  const sectorCount = raked.shares.length / occupations;
  return Float64Array.from({ length: (sectorMix.length / sectorCount) * occupations }, (_, index) => {
    const [home, occupation] = [Math.floor(index / occupations), index % occupations];
    let share = 0;
    for (let sector = 0; sector < sectorCount; sector++) {
      share += sectorMix[home * sectorCount + sector] * raked.shares[occupation * sectorCount + sector];
    }
    const factor = share / occupationShares[occupation];
    return Number.isFinite(factor) ? factor : 1;
  });
}
