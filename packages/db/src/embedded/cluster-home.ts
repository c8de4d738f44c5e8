import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lastingFolder } from './lasting-folder.ts';
import { findServerUser, isReachableBy, type ServerUser } from './server-user.ts';
import { StartFailure } from './start-failure.ts';

/** Where one cluster lives and who runs it. All paths are absolute and resolved. */
export interface ClusterHome {
  /** Ours: credentials, log, and the data folder. */
  folder: string;
  /** The server user's: PostgreSQL's own files. */
  dataFolder: string;
  /** Undefined: ourselves. */
  user: ServerUser | undefined;
}

/** File of the state folder that names a home outside of it. */
const POINTER = 'location';
/** File of a home outside the state folder that names the state folder it serves. */
const OWNER = 'state-dir';

/**
 * The home of a state folder's cluster, created when missing: inside the state folder, or, where the server user cannot
 * enter it, a lasting folder named there. A moved checkout keeps its cluster; a copied one gets a new one, because two
 * servers must never share a data folder.
 */
export function openClusterHome(stateDir: string): ClusterHome {
  const inside = join(stateDir, 'postgresql');
  mkdirSync(inside, { recursive: true });
  const local = realpathSync(inside);
  const user = findServerUser(join(local, 'data'));
  if (user === undefined || isReachableBy(user, [local])) return toHome(local, user);
  if (existsSync(join(local, 'data'))) throw new StartFailure(describeClosedFolder(local, user));
  const folder = findPointedHome(local) ?? createLastingHome(local, user);
  return toHome(folder, findServerUser(join(folder, 'data')));
}

/** Starting elsewhere, on an empty database, would look like the loss of all data. */
function describeClosedFolder(local: string, { uid }: ServerUser): string {
  return (
    `La base de données de ${local} n’est plus accessible à l’utilisateur ${uid}, sous lequel PostgreSQL tourne\u202F; ` +
    'rouvrez-lui les dossiers parents (chmod a+x).'
  );
}

function toHome(folder: string, user: ServerUser | undefined): ClusterHome {
  return { folder, dataFolder: join(folder, 'data'), user };
}

function findPointedHome(local: string): string | undefined {
  const folder = readLine(join(local, POINTER));
  if (folder === undefined || !existsSync(folder)) return undefined;
  const owner = readLine(join(folder, OWNER));
  const servesAnother = owner !== undefined && owner !== local && readLine(join(owner, POINTER)) === folder;
  if (servesAnother) return undefined;
  if (owner !== local) writeFileSync(join(folder, OWNER), `${local}\n`);
  return folder;
}

function createLastingHome(local: string, user: ServerUser): string {
  const key = createHash('sha256').update(local).digest('hex').slice(0, 12);
  const folder = join(lastingFolder(user), `cluster-${key}`);
  // Its pointer was removed with the state folder: the operator wants a new beginning, but nothing is deleted for them.
  if (existsSync(folder)) renameSync(folder, `${folder}.abandoned-${Date.now()}`);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  writeFileSync(join(folder, OWNER), `${local}\n`);
  writeFileSync(join(local, POINTER), `${folder}\n`);
  return folder;
}

function readLine(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim() || undefined;
  } catch {
    return undefined;
  }
}
