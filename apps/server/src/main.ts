import type { Server } from 'node:http';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Services } from '@maceo/api/context';
import { createServices } from '@maceo/api/create-services';
import { readEnv, type Env } from '@maceo/api/env';
import { createLog } from '@maceo/api/log';
import { loadStudyData } from '@maceo/api/loading/load-study-data';
import { prepareFirstAdmin, type FirstAdminWay } from '@maceo/api/people/prepare-first-admin';
import { publishInitialResults } from '@maceo/api/runs/publish-initial-results';
import { openCluster } from '@maceo/db/embedded/open-cluster';
import { StartFailure } from '@maceo/db/embedded/start-failure';
import { migrateDatabase } from '@maceo/db/migrate';
import { openDatabase } from '@maceo/db/open-database';
import { formatProblem } from '@maceo/domain/problem';
import { createGateway } from './create-gateway.ts';
import { readSecret } from './read-secret.ts';

/** Product version, printed by `/api/v1/etat`. */
const VERSION = '0.1.0';

/** Prints one line of progress. */
type Say = (line: string) => void;

interface OpenDatabase {
  url: string;
  close: () => Promise<void>;
}

/** The database of `DATABASE_URL`, or the embedded PostgreSQL in the state folder. */
async function openStore(env: Env, stateDir: string, say: Say): Promise<OpenDatabase> {
  if (env.DATABASE_URL !== undefined) return { url: env.DATABASE_URL, close: async () => {} };
  say('Base de données : démarrage de PostgreSQL…');
  const cluster = await openCluster({ stateDir, log: say });
  return { url: cluster.url, close: () => cluster.stop() };
}

function getEnv(): Env {
  const read = readEnv();
  if ('problems' in read) throw new StartFailure(read.problems.map(formatProblem).join(' '));
  return read.env;
}

function announce(origin: string, way: FirstAdminWay, say: Say): void {
  say('');
  say(`  Site public    ${origin}/`);
  say(`  Console        ${origin}/console`);
  say(`  API            ${origin}/api/v1/openapi.json`);
  say('');
  if (way.kind === 'token') {
    say('  Première connexion (lien à usage unique, 24 h) :');
    say(`  ${origin}/console/premiere-connexion?jeton=${way.token}`);
    say('');
  }
  if (way.kind === 'account-created')
    say('  Le compte administrateur est créé : connectez-vous à la console.\n');
}

function listen(server: Server, env: Env): Promise<void> {
  const { promise, resolve: done, reject } = Promise.withResolvers<void>();
  server.once('error', (error: NodeJS.ErrnoException) =>
    reject(error.code === 'EADDRINUSE' ? new StartFailure(`Le port ${env.PORT} est déjà utilisé.`) : error),
  );
  server.listen(env.PORT, env.HOST, done);
  return promise;
}

/** Ends what was opened, last first; one failure does not keep the others open. */
async function closeAll(closers: (() => Promise<unknown>)[]): Promise<void> {
  for (const close of closers.toReversed()) await close().catch(() => {});
}

/** Publishes the shipped scenarios while pages are served already. Returns what ends it. */
function publishMeanwhile(services: Services, say: Say): () => Promise<void> {
  const abort = new AbortController();
  const publishing = publishInitialResults(services, { say, signal: abort.signal }).catch((error: unknown) =>
    services.log.error({ err: error }, 'initial results not published'),
  );
  return async () => {
    abort.abort();
    await publishing;
  };
}

async function open(env: Env, say: Say, closers: (() => Promise<unknown>)[]): Promise<void> {
  const stateDir = resolve(env.MACEO_STATE_DIR ?? '.data');
  await mkdir(stateDir, { recursive: true });
  const store = await openStore(env, stateDir, say);
  closers.push(() => store.close());
  await migrateDatabase(store.url);
  const log = createLog(env.MACEO_LOG_LEVEL);
  const database = openDatabase(store.url, ({ message }) => log.debug({ message }, 'idle connection lost'));
  closers.push(() => database.close());
  const origin = env.MACEO_PUBLIC_URL ?? `http://${env.HOST}:${env.PORT}`;
  const secret = await readSecret(stateDir);
  const services = createServices({
    db: database.db,
    filesDir: join(stateDir, 'files'),
    log,
    secret,
    origin,
    version: VERSION,
    draws: env.MACEO_DRAWS,
  });
  await loadStudyData(services, { dataDir: env.MACEO_DATA_DIR, operatorName: env.MACEO_OPERATOR_NAME, say });
  await services.runs.start();
  closers.push(() => services.runs.stop());
  closers.push(() => services.analyses.stop());
  services.rounds.start();
  closers.push(() => services.rounds.stop());
  const way = await prepareFirstAdmin(
    { ...services, now: services.clock() },
    { email: env.MACEO_ADMIN_EMAIL, password: env.MACEO_ADMIN_PASSWORD },
  );
  const gateway = await createGateway(services, origin);
  await listen(gateway.server, env);
  closers.push(() => gateway.close());
  announce(origin, way, say);
  closers.push(publishMeanwhile(services, say));
}

/**
 * Opens everything in order (database, migrations, data, queue of runs, gateway) and says what happens. `stop` ends it
 * all in the reverse order. Throws a {@link StartFailure} with one French line when the start cannot go on; what was
 * already opened is then closed.
 */
export async function serve({ log: say }: { log: Say }): Promise<{ stop: () => Promise<void> }> {
  const closers: (() => Promise<unknown>)[] = [];
  const stop = () => closeAll(closers.splice(0));
  try {
    await open(getEnv(), say, closers);
  } catch (error) {
    await stop();
    throw error;
  }
  return { stop };
}
