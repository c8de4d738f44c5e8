import { computeCommuneOutcome, type CommuneParameters, type CommuneRow } from '../model/evaluate-commune.ts';
import {
  type Bounds,
  type CaseReader,
  insertProblem,
  readList,
  readNumber,
  readRecord,
} from './case-reader.ts';

const SHARE: Bounds = { low: 0, high: 1 };
const KM: Bounds = { low: 0, high: 1000 };

/** Key of each parameter in a case, its name in the model and its bounds. `gamma` and `baseline` may be left out (0). */
const PARAMETERS: readonly {
  key: string;
  name: keyof CommuneParameters;
  bounds: Bounds;
  otherwise?: number;
}[] = [
  { key: 'pi', name: 'adoptionShare', bounds: SHARE },
  { key: 'delta', name: 'daysPerWeek', bounds: { low: 0, high: 5 } },
  { key: 'weeks', name: 'weeksPerYear', bounds: { low: 0, high: 53 } },
  { key: 'omega', name: 'telecentreShareOfDays', bounds: SHARE },
  { key: 'tcKm', name: 'telecentreDistanceKm', bounds: KM },
  { key: 'carShare', name: 'carShareOfKm', bounds: SHARE },
  { key: 'occ', name: 'personsPerCar', bounds: { low: 1, high: 9 } },
  { key: 'fe', name: 'kgCo2ePerKm', bounds: { low: 0, high: 5 } },
  { key: 'rebound', name: 'reboundShare', bounds: SHARE },
  { key: 'speed', name: 'speedKmPerHour', bounds: { low: 1, high: 300 } },
  { key: 'gamma', name: 'distanceTiltExponent', bounds: { low: 0, high: 3 }, otherwise: 0 },
  { key: 'baseline', name: 'baselineAdoptionShare', bounds: SHARE, otherwise: 0 },
];

/** One row `[name, workers, teleworkable share, one-way km]`. */
function readRow(reader: CaseReader, field: string, value: unknown): CommuneRow {
  const cells = readList(reader, field, value);
  if (cells.length !== 4)
    insertProblem(reader, field, 'il faut quatre cases : nom, effectif, part, distance.');
  const [, workers, share, distance] = cells;
  return {
    workers: readNumber(reader, { field: `${field}[1]`, value: workers }, { low: 0, high: 1e8 }),
    teleworkableShare: readNumber(reader, { field: `${field}[2]`, value: share }, SHARE),
    distanceKm: readNumber(reader, { field: `${field}[3]`, value: distance }, KM),
  };
}

function readParameters(reader: CaseReader, value: unknown): CommuneParameters {
  const record = readRecord(reader, 'commune.params', value);
  const read = (name: keyof CommuneParameters): number => {
    const rule = PARAMETERS.find((parameter) => parameter.name === name);
    if (rule === undefined) throw new Error(`No rule for ${name}`);
    const given = record[rule.key] ?? rule.otherwise;
    return readNumber(reader, { field: `commune.params.${rule.key}`, value: given }, rule.bounds);
  };
  return {
    adoptionShare: read('adoptionShare'),
    baselineAdoptionShare: read('baselineAdoptionShare'),
    daysPerWeek: read('daysPerWeek'),
    weeksPerYear: read('weeksPerYear'),
    telecentreShareOfDays: read('telecentreShareOfDays'),
    telecentreDistanceKm: read('telecentreDistanceKm'),
    carShareOfKm: read('carShareOfKm'),
    personsPerCar: read('personsPerCar'),
    kgCo2ePerKm: read('kgCo2ePerKm'),
    reboundShare: read('reboundShare'),
    speedKmPerHour: read('speedKmPerHour'),
    distanceTiltExponent: read('distanceTiltExponent'),
  };
}

/**
 * Evaluates `{ rows, params }` and returns them with `out`, the deterministic figures in the units of the golden file
 * (tonnes, km and hours a year; `kgPerWeeklyDay` null when nobody teleworks). Undefined when the reader found a problem.
 */
export function computeCommuneCase(reader: CaseReader, value: unknown): Record<string, unknown> | undefined {
  const record = readRecord(reader, 'commune', value);
  const rows = readList(reader, 'commune.rows', record.rows).map((row, index) =>
    readRow(reader, `commune.rows[${index}]`, row),
  );
  const parameters = readParameters(reader, record.params);
  if (reader.problems.length > 0) return undefined;
  const { vehicleKm, grossTco2e, netTco2e, kgPerWeeklyDay, ...same } = computeCommuneOutcome(
    rows,
    parameters,
  );
  const { compatible, teleworkers, days, kmAvoided, hours } = same;
  return {
    rows: record.rows,
    params: record.params,
    out: {
      compatible,
      teleworkers,
      days,
      kmAvoided,
      vehKm: vehicleKm,
      co2GrossT: grossTco2e,
      co2NetT: netTco2e,
      hours,
      kgPerWeeklyDay: kgPerWeeklyDay ?? null,
    },
  };
}
