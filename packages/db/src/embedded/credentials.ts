import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Passwords of the two roles of an embedded cluster: `postgres` (superuser) and `maceo` (owner of the database). */
const credentialsSchema = z.object({ admin: z.string().min(1), owner: z.string().min(1) });
export type Credentials = z.infer<typeof credentialsSchema>;

/** Draws new passwords and keeps them in a file of the home that only we may read. */
export function createCredentials(homeFolder: string): Credentials {
  const credentials = {
    admin: randomBytes(24).toString('base64url'),
    owner: randomBytes(24).toString('base64url'),
  };
  writeFileSync(join(homeFolder, 'credentials.json'), JSON.stringify(credentials), { mode: 0o600 });
  return credentials;
}

/** The passwords drawn when the cluster was created; throws when the file is missing or damaged. */
export function readCredentials(homeFolder: string): Credentials {
  return credentialsSchema.parse(JSON.parse(readFileSync(join(homeFolder, 'credentials.json'), 'utf8')));
}
