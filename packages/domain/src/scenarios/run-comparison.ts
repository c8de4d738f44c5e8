import { formatShare } from '../format-number.ts';
import type { RefusalReason } from '../refusal.ts';
import type { TerritoryLevel } from '../territories/territory-level.ts';
import type { Interval, Value } from '../value.ts';
import { formatLeverTerritory, LEVER_IDS, LEVERS, type LeverSetting } from './lever.ts';
import { PARAMETER_IDS, PARAMETERS, type ParameterId } from './parameter-catalogue.ts';
import { formatRamp } from './ramp.ts';
import { formatDraws } from './run-sampling.ts';
import type { Run, RunInputs } from './run.ts';
import { formatSetting } from './setting-format.ts';

/**
 * Two runs side by side: what they were computed from, and their figures draw by draw. Draw d of both has the same
 * state of the world, so that a difference is about the scenarios and not about luck.
 */

/**
 * One territory in both runs. `difference` is the interval of first − second over the draws and `winShare` (0–1) the
 * share of draws in which the first has the greater value (a tie counts for half); both null where a figure is missing.
 */
export interface ComparedTerritory {
  level: TerritoryLevel;
  code: string;
  name: string;
  first: Value;
  second: Value;
  difference: Interval | null;
  winShare: number | null;
}

/** Bounds between which a comparison says nothing. Source: method C.11, « non conclusif » between 20 and 80 %. */
const CONCLUSIVE = { low: 0.2, high: 0.8 };

/** What a share of winning draws decides: who has the greater value, or nothing. */
export function findVerdict(winShare: number): 'first' | 'second' | 'inconclusive' {
  if (winShare > CONCLUSIVE.high) return 'first';
  return winShare < CONCLUSIVE.low ? 'second' : 'inconclusive';
}

/** One input in which two runs differ, in words; `kind` groups them on screen. */
export interface RunDifference {
  kind: 'lever' | 'ramp' | 'hypothesis' | 'draws' | 'data' | 'model';
  label: string;
  first: string;
  second: string;
}

/** What a pair of inputs says under one label; the pair is kept when the words differ. */
type Said = [kind: RunDifference['kind'], label: string, say: (inputs: RunInputs) => string];

function formatLever(settings: readonly LeverSetting[], id: LeverSetting['leverId']): string {
  const told = settings
    .filter(({ leverId }) => leverId === id)
    .map((setting) =>
      [formatSetting(id, setting.value), formatLeverTerritory(setting)].filter(Boolean).join(', '),
    );
  return told.length === 0 ? `situation observée (${LEVERS[id].baseline})` : told.join('\u00A0; ');
}

function formatReached({ reachedShare, ramp, horizonYear }: RunInputs): string {
  const horizon = horizonYear === undefined ? '' : ` en ${horizonYear}`;
  const why = ramp === undefined ? '' : ` (${formatRamp(ramp)})`;
  return `${formatShare(reachedShare)} de l’effet${horizon}${why}`;
}

/** Central value of a parameter, with the version and the bounds of the hypothesis that it comes from, if any. */
function formatHypothesis({ parameters, hypotheses }: RunInputs, id: ParameterId): string {
  if (!(id in parameters)) return 'pas encore au registre';
  const value = formatSetting(id, parameters[id]);
  const own = hypotheses.find(({ parameterId }) => parameterId === id);
  if (own === undefined) return value;
  const ends = `de ${formatSetting(id, own.low)} à ${formatSetting(id, own.high)}`;
  return `${value}, ${ends} (hypothèse ${own.id}, version ${own.version})`;
}

/** Digits of a fingerprint that are shown. */
const SHOWN_DIGITS = 12;

const formatHash = (hash: string | undefined) => hash?.slice(0, SHOWN_DIGITS) ?? 'absent';

const SAID: readonly Said[] = [
  ...LEVER_IDS.map((id): Said => ['lever', LEVERS[id].label, ({ levers }) => formatLever(levers, id)]),
  ['ramp', 'Montée en charge', formatReached],
  ...PARAMETER_IDS.map((id): Said => [
    'hypothesis',
    PARAMETERS[id].label,
    (inputs) => formatHypothesis(inputs, id),
  ]),
  ['draws', 'Tirages', ({ draws }) => formatDraws(draws)],
  ['draws', 'Graine', ({ seed }) => String(seed)],
  ['data', 'Déplacements domicile-travail', ({ flowsId }) => formatHash(flowsId)],
  ['model', 'Version du modèle', ({ modelVersion }) => modelVersion],
];

/** Every input in which two runs differ, levers first; empty when only their scenario's name and version may differ. */
export function listRunDifferences(first: RunInputs, second: RunInputs): RunDifference[] {
  const files = [...new Set([...Object.keys(first.datasets), ...Object.keys(second.datasets)])].toSorted();
  const ofFiles = files.map((name): Said => ['data', `Fichier ${name}`, (i) => formatHash(i.datasets[name])]);
  return [...SAID, ...ofFiles]
    .map(([kind, label, say]) => ({ kind, label, first: say(first), second: say(second) }))
    .filter((difference) => difference.first !== difference.second);
}

/** What two runs must have in common to be compared draw by draw, with its French name. */
const IN_COMMON = {
  flowsId: 'les données de déplacements',
  seed: 'la graine',
  draws: 'le nombre de tirages',
  modelVersion: 'la version du modèle',
} as const satisfies Partial<Record<keyof RunInputs, string>>;

/** A run as far as the rules of its analysis go. */
type Computed = Pick<Run, 'status' | 'inputs'>;

/**
 * Why a run cannot be analysed, undefined when it can: it has no result, it made no draw, or an older model computed it,
 * whose draws the present one could not make again.
 */
export function whyNotAnalyse({ status, inputs }: Computed, modelVersion: string): RefusalReason | undefined {
  if (status !== 'succeeded') return { kind: 'run-without-result', status };
  if (inputs.draws === 0) return { kind: 'run-without-draws' };
  return inputs.modelVersion === modelVersion
    ? undefined
    : { kind: 'run-of-other-model', runModel: inputs.modelVersion, model: modelVersion };
}

/** Why two runs cannot be compared draw by draw, undefined when they can. */
export function whyNotCompare(
  first: Computed,
  second: Computed,
  modelVersion: string,
): RefusalReason | undefined {
  const differing = Object.entries(IN_COMMON)
    .filter(
      ([key]) => first.inputs[key as keyof typeof IN_COMMON] !== second.inputs[key as keyof typeof IN_COMMON],
    )
    .map(([, name]) => name);
  if (differing.length > 0) return { kind: 'runs-not-comparable', differing };
  return whyNotAnalyse(first, modelVersion) ?? whyNotAnalyse(second, modelVersion);
}

/** Two runs compared over one territory and over each of its parts (those that its map shows). */
export interface RunComparison {
  here: ComparedTerritory;
  parts: ComparedTerritory[];
}
