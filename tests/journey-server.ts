import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PlaywrightTestConfig } from '@playwright/test';

type WebServer = Extract<PlaywrightTestConfig['webServer'], { command: string }>;

/** The administrator whom the journeys' servers create at start; known to nothing else. */
export const JOURNEY_ADMIN = { email: 'admin@exemple.fr', password: 'parcours-de-verification' };

/** Whether the journeys run on a data pack; without one both servers are in demonstration mode. */
export const HAS_DATA_PACK = (process.env.MACEO_DATA_DIR ?? '') !== '';

/** Where the demonstration's server writes what the start command prints: the link of the first sign-in is there. */
export const DEMO_LOG = join(tmpdir(), `maceo-journey-demo-${process.getuid?.() ?? 0}.log`);

/**
 * The start command as a server of the journeys, on a state folder that is thrown away. `data` uses the data pack when
 * MACEO_DATA_DIR names one and creates the administrator; `demo` has neither: its first administrator comes by the
 * single-use link.
 */
export function journeyServer(kind: 'data' | 'demo', port: number): { origin: string; webServer: WebServer } {
  const origin = `http://127.0.0.1:${port}`;
  const env = {
    ...Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== undefined)),
    PORT: String(port),
    MACEO_STATE_DIR: process.env.MACEO_JOURNEY_STATE ?? mkdtempSync(join(tmpdir(), `maceo-journey-${kind}-`)),
    MACEO_DATA_DIR: kind === 'data' ? (process.env.MACEO_DATA_DIR ?? '') : '',
    DATABASE_URL: '',
    MACEO_DRAWS: '200',
    MACEO_ADMIN_EMAIL: kind === 'data' ? JOURNEY_ADMIN.email : '',
    MACEO_ADMIN_PASSWORD: kind === 'data' ? JOURNEY_ADMIN.password : '',
  } as Record<string, string>;
  return {
    origin,
    webServer: {
      command: `exec node scripts/start.mjs${kind === 'demo' ? ` > '${DEMO_LOG}'` : ''}`,
      // Answers once the shipped scenario is published.
      url: `${origin}/api/v1/resultats?scenario=s1-employeurs-publics`,
      env,
      timeout: 150_000,
      gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
      stdout: 'ignore',
      stderr: 'pipe',
    },
  };
}
