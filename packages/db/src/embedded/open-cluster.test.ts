import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { openCluster, type Cluster } from './open-cluster.ts';
import { findCommandLine, findProcessStart } from './process-identity.ts';
import { StartFailure } from './start-failure.ts';

const isRoot = process.getuid?.() === 0;
const isLinux = process.platform === 'linux';
const clusters: Cluster[] = [];
const holders: { holder: ChildProcess; serverPid: number }[] = [];
const folders: string[] = [];

/** One cluster for most tests, created once: each leaves it closed and whole. */
const shared = aStateDir();

afterEach(async () => {
  for (const cluster of clusters.splice(0)) await cluster.stop();
  for (const { holder, serverPid } of holders.splice(0)) {
    holder.kill('SIGKILL');
    await expectEnded(serverPid);
  }
});

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function aStateDir(mode = 0o755): string {
  const folder = mkdtempSync(join(tmpdir(), 'maceo-cluster-'));
  chmodSync(folder, mode);
  folders.push(folder);
  return folder;
}

async function open(stateDir: string, onLost?: () => void): Promise<Cluster> {
  const cluster = await openCluster({ stateDir, log: () => undefined, onLost });
  clusters.push(cluster);
  return cluster;
}

/** A process of its own that holds the cluster; gives its handle and the pid of the server. */
async function hold(stateDir: string): Promise<{ holder: ChildProcess; serverPid: number }> {
  const script = join(import.meta.dirname, '../testing/hold-cluster.ts');
  const holder = spawn(process.execPath, [script, stateDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(holder.stdout, 'data')) as [Buffer];
  const held = { holder, serverPid: Number(line.toString()) };
  holders.push(held);
  return held;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows.flatMap((row) => Object.values(row));
  } finally {
    await client.end();
  }
}

async function expectEnded(pid: number): Promise<void> {
  await vi.waitFor(() => expect(findProcessStart(pid)).toBeUndefined(), { timeout: 8_000, interval: 25 });
}

function findGuard(dataFolder: string): number | undefined {
  return readdirSync('/proc')
    .map(Number)
    .find(
      (pid) =>
        pid > 0 && /maceo-guard/.test(findCommandLine(pid)) && findCommandLine(pid).includes(dataFolder),
    );
}

describe('a lasting cluster', () => {
  it('keeps its data from one opening to the next, flushed to the disk', async () => {
    const first = await open(shared);
    await query(first.url, 'create table kept as select 42 as answer');
    await first.stop();
    await expectEnded(first.pid);
    const second = await open(shared);
    expect(await query(second.url, 'select answer from kept')).toEqual([42]);
    expect(await query(second.url, 'show fsync')).toEqual(['on']);
  });

  it('listens on this machine only, to passwords only, and the product is no superuser', async () => {
    const { url } = await open(shared);
    expect(await query(url, 'show listen_addresses')).toEqual(['127.0.0.1']);
    expect(await query(url, 'select rolsuper from pg_roles where rolname = current_user')).toEqual([false]);
    const wrong = new URL(url);
    wrong.password = 'wrong';
    await expect(query(wrong.href, 'select 1')).rejects.toThrow(/password authentication failed/);
  });

  it('offers the extensions that search and intervals need, with accented letters', async () => {
    const { url } = await open(shared);
    for (const name of ['pg_trgm', 'unaccent', 'btree_gist']) await query(url, `create extension ${name}`);
    expect(
      await query(url, `select unaccent('Évêché'), lower('ÉVÊCHÉ'), similarity('évêché', 'évéché') < 1`),
    ).toEqual(['Eveche', 'évêché', true]);
  });
});

describe('a holder that is killed', () => {
  it('takes its server with it, and the next opening finds the data', async () => {
    const { holder, serverPid } = await hold(shared);
    expect(findProcessStart(serverPid)).toBeDefined();
    holder.kill('SIGKILL');
    await expectEnded(serverPid);
    const { url } = await open(shared);
    expect(await query(url, 'select 1')).toEqual([1]);
  });

  it.runIf(isLinux)('and whose guard is killed too leaves a server that the next opening stops', async () => {
    const { holder, serverPid } = await hold(shared);
    const guard = findGuard(shared);
    expect(guard).toBeDefined();
    process.kill(guard ?? 0, 'SIGKILL');
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    expect(findProcessStart(serverPid)).toBeDefined();
    await open(shared);
    expect(findProcessStart(serverPid)).toBeUndefined();
  });
});

describe('a second opening', () => {
  it('of a folder in use is refused in one line that names the holder', async () => {
    const { holder } = await hold(shared);
    const refused = open(shared);
    await expect(refused).rejects.toThrow(StartFailure);
    await expect(refused).rejects.toThrow(`processus ${holder.pid}`);
  });
});

describe('what a killed run leaves', () => {
  it('is survived: a pid file of a dead or of a foreign process, a stale lock, a half-made folder', async () => {
    const stateDir = aStateDir();
    await (await open(stateDir)).stop();
    const home = join(stateDir, 'postgresql');
    for (const pid of [999_999_999, process.pid]) {
      writeFileSync(join(home, 'data/postmaster.pid'), `${pid}\n${home}/data\n0\n5432\n\n\n\nready\n`);
      writeFileSync(join(stateDir, 'maceo.lock'), JSON.stringify({ pid, startedAt: 'another run' }));
      await (await open(stateDir)).stop();
    }
    rmSync(join(home, 'data'), { recursive: true });
    mkdirSync(join(home, 'data.creating-1'));
    const { url } = await open(stateDir);
    expect(await query(url, 'select 1')).toEqual([1]);
    expect(existsSync(join(home, 'data.creating-1'))).toBe(false);
  });
});

describe('a server that dies', () => {
  it('is reported once, and not when it was stopped on purpose', async () => {
    const onLost = vi.fn();
    const { pid } = await open(shared, onLost);
    process.kill(pid, 'SIGKILL');
    await vi.waitFor(() => expect(onLost).toHaveBeenCalledTimes(1), { timeout: 5_000 });
    await clusters.pop()?.stop();
    const stopped = vi.fn();
    await (await open(shared, stopped)).stop();
    expect(stopped).not.toHaveBeenCalled();
  });
});

describe.runIf(isRoot)('as root', () => {
  it('keeps the cluster in a lasting folder when the server user cannot enter the state folder', async () => {
    const stateDir = aStateDir(0o700);
    const first = await open(stateDir);
    const pointed = readFileSync(join(stateDir, 'postgresql/location'), 'utf8').trim();
    folders.push(pointed);
    expect(pointed.startsWith(stateDir)).toBe(false);
    await query(first.url, 'create table kept as select 7 as answer');
    await first.stop();
    const second = await open(stateDir);
    expect(await query(second.url, 'select answer from kept')).toEqual([7]);
    await second.stop();
    rmSync(join(stateDir, 'postgresql'), { recursive: true });
    const third = await open(stateDir);
    await expect(query(third.url, 'select answer from kept')).rejects.toThrow(/does not exist/);
    const siblings = readdirSync(dirname(pointed)).map((name) => join(dirname(pointed), name));
    folders.push(...siblings.filter((path) => path.startsWith(`${pointed}.abandoned-`)));
  });

  it('refuses a cluster that the server user can no longer enter rather than open an empty one', async () => {
    const stateDir = aStateDir();
    await (await open(stateDir)).stop();
    chmodSync(stateDir, 0o700);
    await expect(open(stateDir)).rejects.toThrow(/n’est plus accessible/);
  });
});
