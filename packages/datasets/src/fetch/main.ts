import { resolve } from 'node:path';
import { formatProblem, type Problem } from '@maceo/domain/problem';
import { readCog } from '../cog/read-cog.ts';
import { readDataPack } from '../pack/read-data-pack.ts';
import { checkTarget } from './check-target.ts';
import { DEFAULT_DOWNLOAD, DownloadFailure } from './download.ts';
import { readFetchSettings } from './env.ts';
import { fetchPack } from './fetch-pack.ts';

function printProblems(problems: readonly Problem[]): number {
  for (const problem of problems) console.error(formatProblem(problem));
  return 1;
}

/** `pnpm data:fetch [folder]`: downloads, then reads back what was written. Exit code 1 when there is no usable pack. */
async function main(): Promise<number> {
  const settings = readFetchSettings(process.argv[2]);
  const folder = resolve(settings.folder);
  const refusals = checkTarget(folder);
  if (refusals.length > 0) return printProblems(refusals);
  const cog = readCog();
  console.log(`Téléchargement des fichiers officiels vers ${folder}`);
  const { files } = await fetchPack({
    folder,
    cog,
    sources: settings.sources,
    options: DEFAULT_DOWNLOAD,
    now: () => new Date(),
    report: (line) => console.log(line),
  });
  for (const file of files)
    console.log(`Écrit\u00A0: ${file.name} (${file.rowCount ?? 0} lignes, sha256 ${file.sha256})`);
  const reading = await readDataPack(folder, cog);
  if (reading.kind === 'problems') return printProblems(reading.problems);
  for (const notice of reading.data.notices) console.log(`À savoir\u00A0: ${notice}`);
  console.log(`Paquet prêt. Pour l’utiliser\u00A0: MACEO_DATA_DIR=${folder}`);
  return 0;
}

/** French lines for what stops a download without being a fault of the program; undefined for anything else. */
function findExplanation(error: unknown): string | undefined {
  if (error instanceof DownloadFailure) {
    return `Téléchargement impossible. ${error.message}\nRien n’a été écrit. Le produit fonctionne sans paquet, en jeu de démonstration.`;
  }
  const isDisk = error instanceof Error && 'path' in error && 'code' in error;
  return isDisk ? `Écriture impossible dans ${String(error.path)} (${String(error.code)}).` : undefined;
}

try {
  process.exitCode = await main();
} catch (error) {
  const explanation = findExplanation(error);
  if (explanation === undefined) throw error;
  console.error(explanation);
  process.exitCode = 1;
}
