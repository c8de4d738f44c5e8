import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { formatProblem } from '@maceo/domain/problem';
import { computeCases } from '../src/cases/compute-cases.ts';

/**
 * `pnpm model:evaluate cases.json`: reads cases in the shape of the golden file, prints one JSON object with the same keys
 * and nothing else on standard output. Problems and notices go to standard error in French; any problem exits with 1.
 */
function main(path: string | undefined): number {
  if (path === undefined) return fail(['Usage\u00A0: pnpm model:evaluate cas.json']);
  const text = readText(path);
  if (text === undefined) return fail([`Le fichier «\u202F${path}\u202F» est introuvable ou illisible.`]);
  const document = parseDocument(text);
  if (document === undefined) return fail([`Le fichier «\u202F${path}\u202F» n’est pas du JSON valide.`]);
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

function parseDocument(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

process.exitCode = main(process.argv[2]);
