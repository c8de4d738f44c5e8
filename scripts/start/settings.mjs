// The settings of `pnpm start`, and the early checks: each failure is one French line, before anything is built.
import { accessSync, constants, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { StartFailure } from '../../packages/db/src/embedded/start-failure.ts';

/** The file that makes a folder a data pack. */
const PACK_MARK = 'communes-massif.csv.gz';

/**
 * An empty variable counts as absent. The state folder is absolute; `dataDir` and `databaseUrl` are undefined when absent.
 * @param {{ root: string, env: NodeJS.ProcessEnv }} where
 */
export function readSettings({ root, env }) {
  return {
    host: env.HOST || '127.0.0.1',
    port: parsePort(env.PORT || '3000'),
    stateDir: env.MACEO_STATE_DIR ? resolve(env.MACEO_STATE_DIR) : join(root, '.data'),
    dataDir: env.MACEO_DATA_DIR ? resolve(env.MACEO_DATA_DIR) : undefined,
    databaseUrl: env.DATABASE_URL || undefined,
  };
}

/** Throws the first failure. @param {ReturnType<typeof readSettings>} settings */
export async function checkSettings({ host, port, dataDir, databaseUrl }) {
  await checkPortIsFree(host, port);
  if (dataDir !== undefined) checkDataFolder(dataDir);
  if (databaseUrl === undefined) return;
  const { whyNotReachable } = await import('../../packages/db/src/external/why-not-reachable.ts');
  const reason = await whyNotReachable(databaseUrl);
  if (reason !== undefined) throw new StartFailure(reason);
}

function parsePort(text) {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port >= 1 && port <= 65_535) return port;
  throw new StartFailure(`PORT doit être un entier de 1 à 65535\u202F; reçu\u00A0: «\u00A0${text}\u00A0».`);
}

async function checkPortIsFree(host, port) {
  const code = await new Promise((done) => {
    const probe = createServer().once('error', (error) => done(error.code));
    probe.listen(port, host, () => probe.close(() => done(undefined)));
  });
  if (code !== undefined) throw new StartFailure(describeListenFailure(code, host, port));
}

function describeListenFailure(code, host, port) {
  if (code === 'EADDRINUSE') {
    return `Le port ${port} est déjà utilisé sur ${host}\u202F; choisissez-en un autre, par exemple PORT=${port === 65_535 ? 3000 : port + 1}.`;
  }
  if (code === 'EACCES')
    return `Le port ${port} est réservé au système\u202F; choisissez un port à partir de 1024 (PORT).`;
  return `Impossible d’écouter sur ${host}:${port} (${code})\u202F; vérifiez HOST et PORT.`;
}

function checkDataFolder(dataDir) {
  const say = (reason) => new StartFailure(`MACEO_DATA_DIR (${dataDir}) ${reason}.`);
  const folder = statSync(dataDir, { throwIfNoEntry: false });
  if (folder === undefined) throw say('n’existe pas');
  if (!folder.isDirectory()) throw say('n’est pas un dossier');
  if (!isReadable(dataDir, constants.R_OK | constants.X_OK)) throw say('n’est pas lisible');
  const pack = join(dataDir, PACK_MARK);
  if (!statSync(pack, { throwIfNoEntry: false })?.isFile())
    throw say(`ne contient pas le fichier ${PACK_MARK}`);
  if (!isReadable(pack, constants.R_OK)) throw say(`contient un fichier ${PACK_MARK} illisible`);
}

function isReadable(path, mode) {
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false;
  }
}
