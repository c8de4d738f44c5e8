import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { readCog } from '../src/cog/read-cog.ts';
import type { Cog } from '../src/cog/cog.ts';
import { createDemoData } from '../src/demo/create-demo-data.ts';
import { readFlowFile } from '../src/flows/read-flow-file.ts';
import { toObservedFlows } from '../src/flows/to-observed-flows.ts';
import { createFlowZones } from '../src/zones/create-flow-zones.ts';
import { computeDistanceKm } from '../src/zones/near-search.ts';

/**
 * `node packages/datasets/bench/measure-flow-file.ts`: time and memory to read a flow file of a million lines, and to
 * bring it to the zones. The file is made for the run, every pair of communes once, and removed. Budget: 20 s, 1 GB.
 * `--json`: what a study area costs, alone, as one line `{ seconds, megabytes }` (greatest memory of the process).
 */

const LINES = 1_000_000;
const isShort = process.argv.includes('--json');

/** A share of homes of the study area larger than the real one (about one in six): the costly case. */
async function writeLines(path: string, cog: Cog): Promise<void> {
  const file = createWriteStream(path);
  file.write('CODGEO;LIBGEO;DCLT;L_DCLT;NBFLUX_C22_ACTOCC15P\n');
  const { communes } = cog;
  for (let line = 0; line < LINES; line++) {
    const home = communes[line % communes.length];
    const work = communes[(line + Math.floor(line / communes.length) * 37) % communes.length];
    const workers = (((line * 7919) % 100_003) / 997).toFixed(12);
    if (!file.write(`${home.code};${home.name};${work.code};${work.name};${workers}\n`)) {
      await once(file, 'drain');
    }
  }
  file.end();
  await finished(file);
}

/** Greatest memory of the process so far, MB. */
function getMegabytes(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

async function measure<T>(label: string, run: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  const value = await run();
  const seconds = (performance.now() - start) / 1000;
  if (!isShort) {
    console.log(
      `${label.padEnd(32)}${seconds.toFixed(2).padStart(8)} s, at most ${getMegabytes()} MB so far`,
    );
  }
  return value;
}

const cog = readCog();
const { profiles } = createDemoData(cog);
const zoneSet = createFlowZones(cog, profiles);
const homes = new Set(zoneSet.zones.slice(0, zoneSet.homeCount).map((zone) => zone.code));
const folder = await mkdtemp(join(tmpdir(), 'maceo-bench-'));
try {
  const path = join(folder, 'base-flux-mobilite-domicile-lieu-travail-2022.csv');
  await measure('file written', () => writeLines(path, cog));
  const input = { path, cog };
  const start = performance.now();
  const table = await measure('read', () => readFlowFile({ ...input, isHome: (code) => homes.has(code) }));
  if (table.problems.length > 0) throw new Error(JSON.stringify(table.problems));
  const measureKm = (home: { lat: number; lon: number }, work: { lat: number; lon: number }) =>
    Math.max(1, 1.3 * computeDistanceKm(home, work));
  const flows = await measure('brought to zones', () =>
    toObservedFlows({ table, cog, zoneSet, profiles, measureKm }),
  );
  const seconds = (performance.now() - start) / 1000;
  if (isShort) {
    console.log(JSON.stringify({ seconds, megabytes: getMegabytes() }));
  } else {
    console.log({ ...table.report, recodings: table.report.recodings.length });
    console.log(`${flows.workers.length} pairs of zones`);
    await measure('read, every commune a home', () => readFlowFile({ ...input, isHome: () => true }));
  }
} finally {
  await rm(folder, { recursive: true });
}
