import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

/** The system user under which PostgreSQL runs when it is not ourselves. */
export interface ServerUser {
  uid: number;
  gid: number;
}

/** The user `nobody` by number, which needs no entry in /etc/passwd. */
const NOBODY: ServerUser = { uid: 65_534, gid: 65_534 };

/**
 * PostgreSQL refuses to run as root: as root, the owner of the existing data folder runs it, or `nobody` when there is
 * none yet. Undefined when we are not root and run it ourselves.
 */
export function findServerUser(dataFolder: string): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(dataFolder, { throwIfNoEntry: false });
  return owner === undefined || owner.uid === 0 ? NOBODY : { uid: owner.uid, gid: owner.gid };
}

/** Whether that user may read every one of these files and enter every one of these folders, asked by trying. */
export function isReachableBy(user: ServerUser | undefined, paths: string[]): boolean {
  const script = 'for p; do test -r "$p" || exit 1; test ! -d "$p" || test -x "$p" || exit 1; done';
  const { status } = spawnSync('/bin/sh', ['-c', script, 'sh', ...paths], {
    ...user,
    cwd: '/',
    stdio: 'ignore',
  });
  return status === 0;
}
