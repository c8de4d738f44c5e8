import { lstatSync, mkdirSync } from 'node:fs';
import { isReachableBy, type ServerUser } from './server-user.ts';
import { StartFailure } from './start-failure.ts';

/** Where root keeps what the server user must reach and the checkout does not let it; the first that works. */
const CANDIDATES = ['/var/lib/maceo', '/var/tmp/maceo'];

/** A root-owned folder outside the checkout that the server user may enter and nobody else may write. */
export function lastingFolder(user: ServerUser): string {
  const found = CANDIDATES.find((folder) => isUsable(folder, user));
  if (found !== undefined) return found;
  throw new StartFailure(
    `L’utilisateur ${user.uid}, sous lequel PostgreSQL tourne, ne peut entrer ni dans le dossier d’état ni dans ` +
      `${CANDIDATES.join(', ')}\u202F; donnez un dossier ouvert par MACEO_STATE_DIR.`,
  );
}

function isUsable(folder: string, user: ServerUser): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    const { uid, mode } = lstatSync(folder);
    // In /var/tmp somebody else could have laid a trap under our name.
    return uid === 0 && (mode & 0o170022) === 0o040000 && isReachableBy(user, [folder]);
  } catch {
    return false;
  }
}
