/**
 * Jobs at the workplace of each commune. No open file gives them: INSEE's ratio (jobs per 100 employed residents, 2022)
 * is known for the larger communes and for every EPCI; URSSAF counts private salaried jobs only. The rest of an EPCI's
 * total is shared out over its other communes.
 */

/** What is known of one commune; `communeRatio`, `epciRatio` are jobs per 100 employed residents. Null = unknown. */
export interface JobsInput {
  code: string;
  epciCode: string | null;
  population: number;
  employed: number | null;
  privateJobs: number | null;
  communeRatio: number | null;
  epciRatio: number | null;
}

/** Jobs in persons, decimals kept; `quality` as in a commune's profile. */
export interface JobsEstimate {
  jobs: number;
  quality: 'ratio' | 'shared';
}

/**
 * Jobs ≈ 0.96 × private salaried jobs + 0.115 × population (town hall, school, hospital, farms, self-employed).
 * Source: derived, weighted least squares on the 2,145 metropolitan communes with a published ratio (INSEE RP 2022,
 * URSSAF 2024). Only the proportions between the communes of one EPCI count.
 */
const JOBS_PER_PRIVATE_JOB = 0.96;
const JOBS_PER_INHABITANT = 0.115;

/** Jobs per employed resident where neither ratio is known (islands). Assumption: as many jobs as employed residents. */
const DEFAULT_RATIO = 100;

/** An unknown number of private jobs weighs nothing. Assumption: URSSAF publishes none where there are none or few. */
function computeWeight({ privateJobs, population }: JobsInput): number {
  return JOBS_PER_PRIVATE_JOB * (privateJobs ?? 0) + JOBS_PER_INHABITANT * population;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Jobs of a commune whose own ratio is published, undefined otherwise. */
function findOwnJobs({ communeRatio, employed }: JobsInput): number | undefined {
  return communeRatio === null || employed === null ? undefined : (communeRatio / 100) * employed;
}

/**
 * Jobs of the communes of one EPCI. Where the communes with a published ratio already exceed the EPCI's total, the
 * others keep their weight, which is an estimate of jobs in itself.
 */
function estimateInEpci(members: readonly JobsInput[]): [string, JobsEstimate][] {
  const ratio = members[0].epciRatio ?? DEFAULT_RATIO;
  const total = (ratio / 100) * sum(members.map((member) => member.employed ?? 0));
  const known = sum(members.map((member) => findOwnJobs(member) ?? 0));
  const shared = members.filter((member) => findOwnJobs(member) === undefined);
  const weight = sum(shared.map(computeWeight));
  const scale = total > known && weight > 0 ? (total - known) / weight : 1;
  return members.map((member) => {
    const own = findOwnJobs(member);
    return own === undefined
      ? [member.code, { jobs: scale * computeWeight(member), quality: 'shared' }]
      : [member.code, { jobs: own, quality: 'ratio' }];
  });
}

/**
 * Jobs by commune code, rescaled so that all communes together have as many jobs as employed residents (people who work
 * abroad and jobs of people living abroad are left out: 0.5 % on the whole of France). Empty input gives an empty map.
 */
export function estimateJobs(communes: readonly JobsInput[]): Map<string, JobsEstimate> {
  const groups = Map.groupBy(communes, (commune) => commune.epciCode ?? commune.code);
  const estimates = new Map([...groups.values()].flatMap(estimateInEpci));
  const employed = sum(communes.map((commune) => commune.employed ?? 0));
  const jobs = sum([...estimates.values()].map((estimate) => estimate.jobs));
  if (jobs === 0) return estimates;
  for (const estimate of estimates.values()) estimate.jobs *= employed / jobs;
  return estimates;
}
