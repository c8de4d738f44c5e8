import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The secret that signs session cookies: made once, kept in the state folder, readable by its owner only. Losing it
 * signs everybody out and nothing else.
 */
export async function readSecret(stateDir: string): Promise<string> {
  const path = join(stateDir, 'session-secret');
  const known = await readFile(path, 'utf8').catch(() => '');
  if (known.length >= 32) return known;
  const secret = randomBytes(32).toString('hex');
  await writeFile(path, secret, { mode: 0o600 });
  return secret;
}
