import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { readCog } from '../src/cog/read-cog.ts';
import type { Cog } from '../src/cog/cog.ts';
import { createDemoData } from '../src/demo/create-demo-data.ts';
import { toObservedFlows } from '../src/flows/to-observed-flows.ts';
import { aggregateCars, aggregateOccupations, toFlowTable } from '../src/mobpro/aggregate-mobpro.ts';
import { readMobproFile } from '../src/mobpro/read-mobpro-file.ts';
import { createFlowZones } from '../src/zones/create-flow-zones.ts';
import { computeDistanceKm } from '../src/zones/near-search.ts';

/**
 * `node packages/datasets/bench/measure-mobpro-file.ts`: time and memory to read a file of a million individuals with the
 * 33 columns of INSEE's, every one of the study area (the costly case), and to bring it to what the model reads. The file
 * is made for the run and removed. Budget: 20 s, 1 GB.
 */

const LINES = 1_000_000;

const HEADER =
  'COMMUNE;ARM;DCFLT;DCLT;AGEREVQ;CS1;DEROU;DIPL;EMPL;ILT;IMMI;INATC;INEEM;INPERM;INPOM;IPONDI;LPRM;METRODOM;MOCO;NA5;NPERR;REGION;REGLT;SEXE;STAT;STOCD;TP;TRANS;TYPL;TYPMR;VOIT;NA17;TYPC';

async function writeLines(path: string, cog: Cog, homes: readonly string[]): Promise<void> {
  const file = createWriteStream(path);
  file.write(`${HEADER}\n`);
  for (let line = 0; line < LINES; line++) {
    const home = homes[line % homes.length];
    const work = cog.communes[(line * 7919) % cog.communes.length].code;
    const weight = (((line * 7919) % 100_003) / 99_970).toFixed(15);
    const cells = `${home};ZZZZZ;99999;${work};${(line % 10) * 5};${1 + (line % 6)};Z;14;11;2;2;11;1;2;2;${weight};1;M;11;OQ;3;84;84;${1 + (line % 2)};10;10;1;${1 + ((line >> 3) % 6)};1;41;2;OQ;1\n`;
    if (!file.write(cells)) await once(file, 'drain');
  }
  file.end();
  await finished(file);
}

async function measure<T>(label: string, run: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  const value = await run();
  const seconds = ((performance.now() - start) / 1000).toFixed(2);
  const megabytes = (process.resourceUsage().maxRSS / 1024).toFixed(0);
  console.log(`${label.padEnd(32)}${seconds.padStart(8)} s, at most ${megabytes} MB so far`);
  return value;
}

const cog = readCog();
const { profiles } = createDemoData(cog);
const zoneSet = createFlowZones(cog, profiles);
const codes = zoneSet.zones.slice(0, zoneSet.homeCount).map((zone) => zone.code);
const homes = new Set(codes);
const folder = await mkdtemp(join(tmpdir(), 'maceo-bench-'));
try {
  const path = join(folder, 'FD_MOBPRO_2022.csv');
  await measure('file written', () => writeLines(path, cog, codes));
  const table = await measure('read and summed', () =>
    readMobproFile({ path, cog, isHome: (code) => homes.has(code) }),
  );
  console.log(table.problems, { ...table.report, recodings: table.report.recodings.length });
  await measure('occupations', () => aggregateOccupations(table));
  await measure('cars', () => aggregateCars(table));
  const flows = await measure('brought to zones', () =>
    toObservedFlows({
      table: toFlowTable(table),
      cog,
      zoneSet,
      profiles,
      measureKm: (home, work) => Math.max(1, 1.3 * computeDistanceKm(home, work)),
    }),
  );
  console.log(`${flows.workers.length} pairs of zones`);
} finally {
  await rm(folder, { recursive: true });
}
