import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const repository = resolve(import.meta.dirname, '../../..');

/** Folder of the data pack: MACEO_DATA_DIR, relative to the repository, or its usual place beside it. */
export const DATA_FOLDER = resolve(repository, process.env.MACEO_DATA_DIR || '../shared/data');

const goldenFile = resolve(repository, '../shared/golden/model.json');

/** Whether the golden values lie beside the repository. */
export const hasGolden = existsSync(goldenFile);

/** The parts of the golden file that this engine answers. */
export interface Golden {
  commune: {
    rows: [string, number, number, number][];
    params: Record<string, number>;
    out: Record<string, number>;
    monteCarloNetT: Record<'p5' | 'p10' | 'p50' | 'p90' | 'p95' | 'tolerance', number>;
  };
  sobolIshigami: { S1: number[]; ST: number[] };
  furness: { O: number[]; D: number[]; cost: number[][]; beta: number; T: number[][]; meanCost: number };
  radiation: {
    population: number[];
    xy: [number, number][];
    O: number[];
    raw: number[][];
    rowSums: number[];
    normalised: number[][];
  };
  seatsPoisson95: Record<string, number>;
  bareme5CV: Record<string, number>;
}

/** The golden file, parsed. */
export function readGolden(): Golden {
  return JSON.parse(readFileSync(goldenFile, 'utf8'));
}
