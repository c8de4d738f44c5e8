import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStateLock } from '../packages/db/src/embedded/state-lock.ts';

const SCRIPT = join(import.meta.dirname, 'start.mjs');
const folder = mkdtempSync(join(tmpdir(), 'maceo-start-'));
/** Accepts connections and never answers: a port in use, and a database that hangs. */
const mute: Server = createServer();
let mutePort = 0;

beforeAll(async () => {
  mute.listen(0, '127.0.0.1');
  await once(mute, 'listening');
  mutePort = (mute.address() as AddressInfo).port;
});

afterAll(() => {
  mute.close();
  rmSync(folder, { recursive: true, force: true });
});

async function findFreePort(): Promise<string> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return String(port);
}

/** Runs the start command to its end; every variable of ours that is not given is absent. */
async function start(
  env: Record<string, string>,
): Promise<{ code: number | null; out: string; err: string }> {
  const stateDir = mkdtempSync(join(folder, 'state-'));
  const clean = {
    PORT: await findFreePort(),
    HOST: '',
    MACEO_DATA_DIR: '',
    DATABASE_URL: '',
    MACEO_STATE_DIR: stateDir,
  };
  const child = spawn(process.execPath, [SCRIPT], { env: { ...process.env, ...clean, ...env } });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, err };
}

async function expectRefusal(env: Record<string, string>, sentence: RegExp): Promise<void> {
  const { code, out, err } = await start(env);
  expect(err).toMatch(sentence);
  expect(err.trimEnd().split('\n')).toHaveLength(1);
  expect(out).toBe('');
  expect(code).toBe(1);
}

describe('the start command refuses in one French line, before building anything', () => {
  it.concurrent('a port that is no port', async () => {
    await expectRefusal({ PORT: 'abc' }, /PORT doit être un entier de 1 à 65535.*abc/);
    await expectRefusal({ PORT: '70000' }, /PORT doit être un entier/);
  });

  it.concurrent('a port in use', () =>
    expectRefusal({ PORT: String(mutePort) }, new RegExp(`Le port ${mutePort} est déjà utilisé`)),
  );

  it.concurrent('a data folder that is missing, is a file, or holds no data pack', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    await expectRefusal({ MACEO_DATA_DIR: join(folder, 'nowhere') }, /nowhere\) n’existe pas/);
    await expectRefusal({ MACEO_DATA_DIR: file }, /n’est pas un dossier/);
    await expectRefusal({ MACEO_DATA_DIR: folder }, /ne contient pas le fichier communes-massif\.csv\.gz/);
  });

  it.concurrent('a database that nobody serves, without showing its password', async () => {
    const databaseUrl = `postgres://anne:secret@127.0.0.1:${await findFreePort()}/maceo?sslpassword=secret`;
    const { code, out, err } = await start({ DATABASE_URL: databaseUrl });
    expect(err).toMatch(/anne:\*\*\*@.*n’est pas joignable\u00A0: aucun serveur n’y répond\.\n$/);
    expect(out + err).not.toContain('secret');
    expect(code).toBe(1);
  });

  it.concurrent('a database that does not answer within 5 seconds', () =>
    expectRefusal(
      { DATABASE_URL: `postgres://anne:secret@127.0.0.1:${mutePort}/maceo` },
      /pas de réponse en 5\u00A0secondes/,
    ),
  );

  it.concurrent('a state folder on which another process works', async () => {
    const stateDir = mkdtempSync(join(folder, 'held-'));
    const lock = openStateLock(stateDir);
    await expectRefusal({ MACEO_STATE_DIR: stateDir }, new RegExp(`tourne déjà.*processus ${process.pid}`));
    lock.remove();
  });
});
