import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { formatProblem } from '@maceo/domain/problem';
import { computeCases } from '../src/cases/compute-cases.ts';

/** Help in French, on standard error like everything that is not the result. */
const HELP = `Usage\u00A0: pnpm model:evaluate cas.json

Le fichier reprend la forme de golden/model.json, avec tout ou partie de ses clés et d’autres nombres\u00A0: les entrées sont
lues, les résultats recalculés et imprimés sur la sortie standard, le reste sur la sortie d’erreur.

commune.monteCarloNetT\u00A0: quantiles p5, p10, p50, p90 et p95 des tonnes nettes évitées. Facultatif\u00A0:
  "seed"   graine, entier (2010 par défaut)\u202F; "draws" nombre de tirages, 100 à 200\u202F000 (50\u202F000 par défaut)
  "laws"   lois propres au cas, par clé de params, plus "tau" (multiplicateur commun des parts télétravaillables), par ex.
             { "pi": { "kind": "pert", "low": 0.5, "mode": 0.62, "high": 0.7 }, "weeks": 45 }
           Un nombre fixe le paramètre. Lois\u00A0: fixed (value), pert et triangular (low, mode, high\u202F; mode omis = valeur du
           cas), beta (low, high, alpha, beta), lognormal (p5, p95 ou median, sigma), discrete (values, weights).
  Sans "laws", varient selon le registre, autour des valeurs du cas\u00A0: tau, pi, delta, weeks, omega, occ, fe, rebound, speed.
  Sont fixes\u00A0: carShare (observée dans la commune), tcKm, gamma, baseline.
sobolIshigami\u00A0: facultatif, "a" et "b" (7 et 0,1 par défaut).`;

/**
 * `pnpm model:evaluate cases.json`: reads cases in the shape of the golden file, prints one JSON object with the same keys
 * and nothing else on standard output. Problems and notices go to standard error in French; any problem exits with 1.
 */
function main(path: string | undefined): number {
  if (path === undefined) return fail([HELP]);
  if (path === '--help' || path === '-h') {
    process.stderr.write(`${HELP}\n`);
    return 0;
  }
  const text = readText(path);
  if (text === undefined) return fail([`Le fichier «\u202F${path}\u202F» est introuvable ou illisible.`]);
  const document = parseDocument(text);
  if (document === undefined) return fail([describeInvalid(path, text)]);
  const evaluation = computeCases(document.value);
  if ('problems' in evaluation) {
    return fail(evaluation.problems.map((problem) => `${problem.field}\u00A0: ${formatProblem(problem)}`));
  }
  for (const notice of evaluation.notices) process.stderr.write(`${notice}\n`);
  process.stdout.write(`${JSON.stringify(evaluation.output, null, 2)}\n`);
  return 0;
}

function fail(messages: string[]): number {
  process.stderr.write(`${messages.join('\n')}\n`);
  return 1;
}

/** Relative to where the command was typed: pnpm itself moves to the root of the project. */
function readText(path: string): string | undefined {
  try {
    return readFileSync(resolve(process.env.INIT_CWD ?? process.cwd(), path), 'utf8').replace(/^\uFEFF/, '');
  } catch {
    return undefined;
  }
}

/** Why a text is no JSON; NaN and infinities, which many tools write, are named with their line. */
function describeInvalid(path: string, text: string): string {
  const lines = text.split('\n');
  const line = lines.findIndex((content) => /[:,[]\s*-?(NaN|Infinity)\b/.test(content));
  const sentence = `Le fichier «\u202F${path}\u202F» n’est pas du JSON valide`;
  if (line < 0) return `${sentence}.`;
  return `${sentence}\u00A0: à la ligne ${line + 1}, NaN et Infinity ne sont pas des nombres, il faut un nombre fini.`;
}

function parseDocument(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

process.exitCode = main(process.argv[2]);
