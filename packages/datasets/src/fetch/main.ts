import { resolve } from 'node:path';
import { formatProblem } from '@maceo/domain/problem';
import { readCog } from '../cog/read-cog.ts';
import { readDataPack } from '../pack/read-data-pack.ts';
import { DEFAULT_DOWNLOAD, DownloadFailure } from './download.ts';
import { readFetchSettings } from './env.ts';
import { fetchPack } from './fetch-pack.ts';

/** `pnpm data:fetch [folder]`: downloads, then reads back what was written. Exit code 1 when there is no usable pack. */
async function main(): Promise<number> {
  const settings = readFetchSettings(process.argv[2]);
  const folder = resolve(settings.folder);
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
  if (reading.kind === 'problems') {
    for (const problem of reading.problems) console.error(formatProblem(problem));
    return 1;
  }
  for (const notice of reading.data.notices) console.log(`À savoir\u00A0: ${notice}`);
  console.log(`Paquet prêt. Pour l’utiliser\u00A0: MACEO_DATA_DIR=${folder}`);
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof DownloadFailure)) throw error;
  console.error(`Téléchargement impossible. ${error.message}`);
  console.error('Rien n’a été écrit. Le produit fonctionne sans paquet, en jeu de démonstration.');
  process.exitCode = 1;
}
