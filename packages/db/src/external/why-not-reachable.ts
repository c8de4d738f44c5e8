import pg from 'pg';

/** How long a server of the operator may take to answer. Assumption (team): a healthy one answers within a second. */
const PATIENCE_MS = 5_000;
/** Oldest PostgreSQL whose SQL we use. Assumption (team): the oldest that distributions still maintain. */
const OLDEST_MAJOR = 15;

/** What to say for a code of PostgreSQL (5 characters) or of the system (E…). */
const REASONS: Record<string, string> = {
  ECONNREFUSED: 'aucun serveur n’y répond',
  ENOTFOUND: 'cette machine est inconnue',
  EAI_AGAIN: 'cette machine est inconnue',
  EHOSTUNREACH: 'cette machine n’est pas joignable',
  ENETUNREACH: 'cette machine n’est pas joignable',
  ECONNRESET: 'le serveur a coupé la connexion\u202F; est-ce un PostgreSQL\u202F?',
  '28P01': 'nom ou mot de passe refusé',
  '28000': 'nom ou mot de passe refusé',
  '3D000': 'cette base n’existe pas',
  '53300': 'le serveur n’accepte plus de connexion',
  '57P03': 'le serveur est en train de démarrer ou de s’arrêter',
};

/**
 * Why the PostgreSQL that the operator named cannot be used: a French sentence without its password, or undefined when
 * login works within 5 s and its version is 15 or newer.
 */
export async function whyNotReachable(databaseUrl: string): Promise<string | undefined> {
  const place = toMaskedUrl(databaseUrl);
  if (place === undefined) {
    return 'DATABASE_URL n’est pas une adresse PostgreSQL\u00A0: postgres://nom:mot-de-passe@machine:5432/base est attendu.';
  }
  try {
    const major = await readMajor(databaseUrl);
    if (major >= OLDEST_MAJOR) return undefined;
    return `DATABASE_URL (${place}) est un PostgreSQL\u00A0${major}\u202F; il faut la version ${OLDEST_MAJOR} ou plus récente.`;
  } catch (error) {
    return `DATABASE_URL (${place}) n’est pas joignable\u00A0: ${describe(error)}.`;
  }
}

/** The address with its password hidden and without its options; undefined when it is no PostgreSQL address. */
export function toMaskedUrl(databaseUrl: string): string | undefined {
  if (!URL.canParse(databaseUrl)) return undefined;
  const url = new URL(databaseUrl);
  if (url.protocol !== 'postgres:' && url.protocol !== 'postgresql:') return undefined;
  if (url.password !== '') url.password = '***';
  url.search = '';
  url.hash = '';
  return url.href;
}

async function readMajor(databaseUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: PATIENCE_MS });
  client.on('error', () => undefined);
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error('timeout')), PATIENCE_MS);
  try {
    await Promise.race([client.connect(), late.promise]);
    const { rows } = await Promise.race([
      client.query<{ version: string }>(`select current_setting('server_version_num') as version`),
      late.promise,
    ]);
    return Math.floor(Number(rows[0]?.version) / 10_000);
  } finally {
    clearTimeout(timer);
    // A server that accepts and never answers would keep a polite goodbye waiting.
    void client.end().catch(() => undefined);
  }
}

function describe(error: unknown): string {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  if (/time-?out/i.test(message)) return `pas de réponse en ${PATIENCE_MS / 1000}\u00A0secondes`;
  return REASONS[code] ?? (code === '' ? 'la connexion a échoué' : `la connexion a échoué (${code})`);
}
