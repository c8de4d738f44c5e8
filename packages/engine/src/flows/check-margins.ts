import type { Problem } from '@maceo/domain/problem';

/** Largest relative gap between ΣO and ΣD that is corrected; above, the margins are refused. Source: method C.9, 5 %. */
export const LARGEST_RESCALE = 0.05;

/** Margins of a flow model in persons, and the sparse support they must be spread on (columns of each row). */
export interface MarginInput {
  origins: Float64Array;
  destinations: Float64Array;
  rowStart: Uint32Array;
  column: Uint32Array;
}

/** Destinations made equal in total to origins, in every connected part of the support; `warnings` in French. */
export interface BalancedMargins {
  destinations: Float64Array;
  warnings: string[];
}

function isUnusable(value: number): boolean {
  return !Number.isFinite(value) || value < 0;
}

/** Problems of one margin: figures that are negative or not finite, nothing at all. `noun` names it in the messages. */
export function checkMargin(margin: Float64Array, field: string, noun: string): Problem[] {
  const wrong = margin.findIndex(isUnusable);
  if (wrong >= 0) {
    const message = `${noun}\u00A0: la zone n° ${wrong + 1} a un effectif négatif ou qui n’est pas un nombre.`;
    return [{ field, message }];
  }
  const empty = margin.every((value) => value === 0);
  return empty ? [{ field, message: `${noun}\u00A0: tous les effectifs sont nuls.` }] : [];
}

/** Origins with residents and no pair, destinations with jobs and no pair: the margins cannot be met. */
export function checkReachable({ origins, destinations, rowStart, column }: MarginInput): Problem[] {
  const fed = new Uint8Array(destinations.length);
  const problems: Problem[] = [];
  for (let i = 0; i < origins.length; i++) {
    if (origins[i] === 0) continue;
    let reached = false;
    for (let k = rowStart[i]; k < rowStart[i + 1]; k++) {
      fed[column[k]] = 1;
      reached ||= destinations[column[k]] > 0;
    }
    if (!reached) {
      problems.push({ field: 'O', message: `La zone n° ${i + 1} a des actifs mais n’atteint aucun emploi.` });
    }
  }
  destinations.forEach((jobs, j) => {
    if (jobs > 0 && fed[j] === 0) {
      problems.push({
        field: 'D',
        message: `La zone n° ${j + 1} a des emplois mais aucun actif ne peut l’atteindre.`,
      });
    }
  });
  return problems;
}

/** Follows parents to the root, shortening the path on the way. */
function findRoot(parent: Uint32Array, node: number): number {
  let at = node;
  while (parent[at] !== at) {
    parent[at] = parent[parent[at]];
    at = parent[at];
  }
  return at;
}

/** Root of each node of the bipartite support; origin i is node i, destination j node origins + j. */
function computeParts({ origins, destinations, rowStart, column }: MarginInput): Uint32Array {
  const parent = Uint32Array.from({ length: origins.length + destinations.length }, (_, node) => node);
  for (let i = 0; i < origins.length; i++) {
    for (let k = rowStart[i]; k < rowStart[i + 1]; k++) {
      if (origins[i] === 0 || destinations[column[k]] === 0) continue;
      parent[findRoot(parent, i)] = findRoot(parent, origins.length + column[k]);
    }
  }
  return parent.map((_, node) => findRoot(parent, node));
}

/** ΣO/ΣD of each connected part of the support, by its root. */
function computeRatios(input: MarginInput, parts: Uint32Array): Map<number, number> {
  const { origins, destinations } = input;
  const residents = new Map<number, number>();
  const jobs = new Map<number, number>();
  const add = (sums: Map<number, number>, node: number, value: number) =>
    value > 0 && sums.set(parts[node], (sums.get(parts[node]) ?? 0) + value);
  origins.forEach((value, i) => add(residents, i, value));
  destinations.forEach((value, j) => add(jobs, origins.length + j, value));
  return new Map([...residents].map(([root, sum]) => [root, sum / (jobs.get(root) ?? Infinity)]));
}

const percent = new Intl.NumberFormat('fr-FR', {
  style: 'percent',
  maximumFractionDigits: 2,
  signDisplay: 'always',
});

/** The zone that names a part in a message: its largest origin, 1-based. */
function findLargestOrigin(origins: Float64Array, parts: Uint32Array, root: number): number {
  return (
    origins.reduce((best, value, i) => (parts[i] === root && value > (origins[best] ?? 0) ? i : best), -1) + 1
  );
}

/**
 * Destinations rescaled so that ΣD = ΣO in every part of the support that no pair links to another (an island has its
 * own balance): with a warning up to 5 %, a problem above. Rounding gaps (1e-9) pass in silence.
 */
export function computeBalancedMargins(input: MarginInput): BalancedMargins | { problems: Problem[] } {
  const parts = computeParts(input);
  const problems: Problem[] = [];
  const warnings: string[] = [];
  const ratios = computeRatios(input, parts);
  for (const [root, ratio] of ratios) {
    const gap = Math.abs(1 / ratio - 1);
    if (gap <= 1e-9) continue;
    const place =
      ratios.size === 1 ? '' : ` autour de la zone n° ${findLargestOrigin(input.origins, parts, root)}`;
    const message = `Les emplois${place} s’écartent des actifs occupés de ${percent.format(1 / ratio - 1)}`;
    if (gap > LARGEST_RESCALE) problems.push({ field: 'D', message: `${message} (au plus 5\u00A0%).` });
    else warnings.push(`${message}\u00A0; ils ont été ramenés au même total.`.replace('\u00A0;', '\u202F;'));
  }
  if (problems.length > 0) return { problems };
  const offset = input.origins.length;
  return {
    destinations: input.destinations.map((jobs, j) => jobs * (ratios.get(parts[offset + j]) ?? 1)),
    warnings,
  };
}
