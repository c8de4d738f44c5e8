import { computeRadiation } from '../flows/radiation.ts';
import {
  type Bounds,
  type CaseReader,
  insertProblem,
  readList,
  readNumbers,
  readRecord,
} from './case-reader.ts';

const PERSONS: Bounds = { low: 0, high: 1e9 };
const COORDINATE: Bounds = { low: -1e7, high: 1e7 };

/** Largest table: each side is read in full. Assumption: a consultant's hand-made case. */
const LARGEST_SIDE = 2000;

/** Plane coordinates `[x, y]`, one per zone, with a problem for each that is not a pair. */
function readPlaces(reader: CaseReader, value: unknown, count: number): number[][] {
  const places = readList(reader, 'radiation.xy', value).map((place, index) => {
    const field = `radiation.xy[${index}]`;
    const coordinates = readNumbers(reader, { field, value: place }, COORDINATE);
    if (coordinates.length !== 2) insertProblem(reader, field, 'il faut deux coordonnées.');
    return coordinates;
  });
  if (places.length !== count)
    insertProblem(reader, 'radiation.xy', `il faut ${count} positions, comme dans population.`);
  return places;
}

/**
 * Evaluates `{ population, xy, O }` (plane coordinates) and returns them with `raw`, `rowSums` and `normalised`.
 * Undefined when the reader found a problem.
 */
export function computeRadiationCase(
  reader: CaseReader,
  value: unknown,
): Record<string, unknown> | undefined {
  const given = readRecord(reader, 'radiation', value);
  const population = readNumbers(reader, { field: 'radiation.population', value: given.population }, PERSONS);
  const origins = readNumbers(reader, { field: 'radiation.O', value: given.O }, PERSONS);
  if (origins.length !== population.length)
    insertProblem(reader, 'radiation.O', `il faut ${population.length} effectifs, comme dans population.`);
  if (population.length > LARGEST_SIDE) insertProblem(reader, 'radiation', `au plus ${LARGEST_SIDE} zones.`);
  const places = readPlaces(reader, given.xy, population.length);
  if (reader.problems.length > 0) return undefined;
  const distance = places.map(([x, y]) =>
    places.map(([otherX, otherY]) => Math.hypot(otherX - x, otherY - y)),
  );
  const flows = computeRadiation({ population, distance, origins });
  if ('problems' in flows) {
    flows.problems.forEach(({ field, message }) => insertProblem(reader, `radiation.${field}`, message));
    return undefined;
  }
  return { population: given.population, xy: given.xy, O: given.O, ...flows };
}
