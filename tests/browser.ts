import { globSync, mkdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Version of the npm package that ships the browser: part of the folder's name, so that an old copy is never reused. */
const manifest = new URL('../package.json', import.meta.resolve('@sparticuz/chromium'));
const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };

/**
 * The browser needs NSS. Where the system has none (a bare container), the package carries its own copy of the libraries
 * and unpacks it when this variable speaks of the platform it was made for.
 */
function requestOwnLibraries(): void {
  const found = globSync('{/usr,}/lib{,64}/{*/,}libnss3.so');
  if (process.platform === 'linux' && found.length === 0) process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs24.x';
}

/**
 * Unpacks the browser shipped by npm into a folder of its own version and returns the path of its executable.
 * The package unpacks wherever TMPDIR points, and reuses whatever lies there.
 */
export async function openBrowserBinary(): Promise<string> {
  const before = process.env.TMPDIR;
  const folder = join(tmpdir(), `maceo-chromium-${version}`);
  mkdirSync(folder, { recursive: true });
  process.env.TMPDIR = folder;
  requestOwnLibraries();
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
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
