import { OCCUPATION_COUNT } from '../model/population.ts';
import { type ByteReader, createByteReader } from './byte-stream.ts';
import { LIVE_FLAGS, LIVE_FORMAT, LIVE_STEPS } from './encode-population.ts';
import type { LivePopulation } from './live-population.ts';

/** Pairs of all homes as they are read, one home after the other. */
interface Pairs {
  workIndex: number[];
  workers: number[];
  distanceKm: number[];
  carShare: number[];
}

/** Reads the pairs of one home; its workers are scaled to its total. */
function readPairs(bytes: ByteReader, pairs: Pairs, hasModes: boolean): void {
  const { workIndex, workers, distanceKm, carShare } = pairs;
  const total = bytes.readFloat32();
  const count = bytes.readVarint();
  const from = workers.length;
  let work = 0;
  let steps = 0;
  for (let pair = 0; pair < count; pair++) {
    work += bytes.readVarint();
    workIndex.push(work);
    workers.push(bytes.readVarint());
    distanceKm.push(bytes.readVarint() / LIVE_STEPS.perKm);
    const car = hasModes ? bytes.readVarint() : 0;
    carShare.push(car === 0 ? Number.NaN : (car - 1) / LIVE_STEPS.carShares);
    steps += workers[from + pair];
  }
  for (let pair = from; pair < workers.length; pair++) workers[pair] *= total / steps;
}

/** Six shares of one home, made to sum to 1 again (all 0 where none is known). */
function readShares(bytes: ByteReader, into: Float64Array, home: number): void {
  const steps = Array.from({ length: OCCUPATION_COUNT }, () => bytes.readUint16());
  const total = steps.reduce((sum, value) => sum + value, 0);
  if (total > 0)
    into.set(
      steps.map((value) => value / total),
      home * OCCUPATION_COUNT,
    );
}

function readCodes(bytes: ByteReader): string[] {
  const text = bytes.readText();
  return text === '' ? [] : text.split(' ');
}

/** What is known of each home, and its pairs, read from the rest of the bytes. */
function readHomes(bytes: ByteReader, homeCount: number) {
  const homes = {
    inMassif: new Uint8Array(homeCount),
    epciOf: new Uint16Array(homeCount),
    departementOf: new Uint16Array(homeCount),
    employed: new Float64Array(homeCount),
    inhabitants: new Float64Array(homeCount),
    occupationShares: new Float64Array(homeCount * OCCUPATION_COUNT),
    gates: [] as number[],
    factors: [] as number[],
    homeStart: new Uint32Array(homeCount + 1),
  };
  const pairs: Pairs = { workIndex: [], workers: [], distanceKm: [], carShare: [] };
  for (let home = 0; home < homeCount; home++) {
    const flags = bytes.readVarint();
    homes.inMassif[home] = flags & LIVE_FLAGS.inMassif;
    homes.epciOf[home] = bytes.readUint16();
    homes.departementOf[home] = bytes.readUint16();
    homes.employed[home] = bytes.readFloat32();
    homes.inhabitants[home] = bytes.readFloat32();
    readShares(bytes, homes.occupationShares, home);
    for (let group = 0; flags & LIVE_FLAGS.sectored && group < OCCUPATION_COUNT; group++) {
      homes.factors.push(bytes.readFloat32());
    }
    if (flags & LIVE_FLAGS.gated) homes.gates.push(bytes.readFloat32());
    readPairs(bytes, pairs, (flags & LIVE_FLAGS.modes) > 0);
    homes.homeStart[home + 1] = pairs.workIndex.length;
  }
  return { ...homes, ...pairs };
}

/**
 * The population of the bytes of `encodePopulation`, within the tolerances stated there. Throws when they are not
 * such bytes: another magic, another version, a workplace beyond the zones, too few or too many bytes.
 */
export function decodePopulation(source: Uint8Array): LivePopulation {
  const bytes = createByteReader(source);
  if (bytes.readUint32() !== LIVE_FORMAT.magic) throw new Error('Not a compact population');
  const version = bytes.readUint32();
  if (version !== LIVE_FORMAT.version) throw new Error(`Unknown version of compact population: ${version}`);
  const [homeCount, zoneCount] = [bytes.readUint32(), bytes.readUint32()];
  const [epciCodes, departementCodes] = [readCodes(bytes), readCodes(bytes)];
  const homes = readHomes(bytes, homeCount);
  if (bytes.hasMore()) throw new Error('Bytes left over behind the last home');
  if (homes.workIndex.some((work) => work >= zoneCount)) throw new Error('A workplace beyond the zones');
  const { inMassif, epciOf, departementOf, employed, occupationShares, gates, homeStart, inhabitants } =
    homes;
  const flows = {
    homeCount,
    zoneCount,
    homeStart,
    workIndex: Uint32Array.from(homes.workIndex),
    workers: Float64Array.from(homes.workers),
    distanceKm: Float64Array.from(homes.distanceKm),
    carShare: homes.carShare.every(Number.isNaN) ? undefined : Float64Array.from(homes.carShare),
  };
  const occupationFactors = homes.factors.length > 0 ? Float64Array.from(homes.factors) : undefined;
  const broadbandGate = gates.length > 0 ? Float64Array.from(gates) : undefined;
  const population = { flows, occupationShares, occupationFactors, broadbandGate, inhabitants };
  return { population, employed, inMassif, epciOf, departementOf, epciCodes, departementCodes };
}
