import { describe, expect, it } from 'vitest';
import { describeRefusal } from './describe-refusal.ts';
import { INDICATORS } from './indicators/indicator-catalogue.ts';
import type { RefusalReason } from './refusal.ts';
import { LEVERS } from './scenarios/lever.ts';
import { PARAMETERS } from './scenarios/parameter-catalogue.ts';
import { formatRamp } from './scenarios/ramp.ts';
import { UNITS } from './unit.ts';

/** What French typography forbids. Source: Lexique des règles typographiques, Imprimerie nationale, 2002. */
const FAULTS: readonly [RegExp, string][] = [
  [/(^|[^\u202F])[;?!](?!\w)/u, 'a narrow no-break space before ; ? !'],
  [/(^|[^\u00A0]):(?![/\d])/u, 'a no-break space before a colon'],
  [/«(?!\u202F)/u, 'a narrow no-break space after «'],
  [/(?<!\u202F)»/u, 'a narrow no-break space before »'],
  [/\p{L}'\p{L}/u, 'a curly apostrophe'],
  [/(^|\s)(Etat|Ecart|Etude|Echelle|Energie|Equipement)/u, 'an accent on capitals'],
];

/** Every text of an object of labels, whatever its depth; addresses and codes are no sentences. */
function listTexts(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith('http') ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => !['slug', 'url', 'unit', 'code', 'law', 'target'].includes(key))
    .flatMap(([, inner]) => listTexts(inner));
}

/** One reason of each kind whose sentence quotes something, and all the others by their kind alone. */
const REASONS = [
  ...['request-malformed', 'cross-site', 'path-unknown', 'sign-in-refused', 'not-signed-in', 'not-allowed'],
  ...['not-owner', 'run-unknown', 'scenario-frozen', 'baseline-without-levers', 'run-already-active'],
  ...['run-not-succeeded', 'flows-missing', 'first-admin-exists', 'sign-in-token-invalid'],
  ...['run-without-result', 'run-without-draws', 'analysis-cancelled', 'version-conflict', 'run-outdated'],
  ...['scenario-unknown', 'indicator-unknown', 'operation-unknown', 'partner-unknown', 'not-published'],
  ...['reading-unavailable', 'territory-unknown', 'territory-outside-massif', 'too-many-requests'],
].map((kind) => ({ kind }) as RefusalReason);

const TEXTS: [string, string[]][] = [
  ['indicators', listTexts(INDICATORS)],
  ['levers', listTexts(LEVERS)],
  ['parameters', listTexts(PARAMETERS)],
  ['units', listTexts(UNITS)],
  ['refusals', REASONS.map(describeRefusal)],
  ['ramps', [formatRamp({ speed: 'slow', startYear: 2026, justification: 'x' }), formatRamp(null)]],
];

describe('French typography of what the domain says', () => {
  it.each(TEXTS)('%s keep its rules', (_name, texts) => {
    expect(texts.length).toBeGreaterThan(1);
    const faults = texts.flatMap((text) =>
      FAULTS.filter(([pattern]) => pattern.test(text)).map(([, rule]) => `${rule}\u00A0→ ${text}`),
    );
    expect(faults).toEqual([]);
  });
});
