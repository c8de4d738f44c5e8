import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';

/** Version of the npm package that ships the browser: part of the folder's name, so that an old copy is never reused. */
const { version } = createRequire(import.meta.url)('@sparticuz/chromium/package.json') as { version: string };

/**
 * Unpacks the browser shipped by npm into a folder of its own version and returns the path of its executable.
 * The package unpacks wherever TMPDIR points, and reuses whatever lies there.
 */
export async function openBrowserBinary(): Promise<string> {
  const before = process.env.TMPDIR;
  const folder = join(tmpdir(), `maceo-chromium-${version}`);
  mkdirSync(folder, { recursive: true });
  process.env.TMPDIR = folder;
  try {
    return await chromium.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

/** Flags of a headless browser that speaks to nobody but the server under test. */
export const BROWSER_ARGS: readonly string[] = [
  '--headless=shell',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
