import { computeCommuneOutcome, type CommuneParameters, type CommuneRow } from '../model/evaluate-commune.ts';
import { COMMUNE_PARAMETERS, KM, SHARE } from './commune-parameters.ts';
import { computeCommuneMonteCarlo } from './commune-monte-carlo-case.ts';
import { type CaseReader, insertProblem, readList, readNumber, readRecord } from './case-reader.ts';

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
    const rule = COMMUNE_PARAMETERS.find((parameter) => parameter.name === name);
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
 * (tonnes, km and hours a year; `kgPerWeeklyDay` null when nobody teleworks), and with `monteCarloNetT` when it is asked
 * for. Undefined when the reader found a problem.
 */
export function computeCommuneCase(
  reader: CaseReader,
  value: unknown,
  notices: string[] = [],
): Record<string, unknown> | undefined {
  const record = readRecord(reader, 'commune', value);
  const rows = readList(reader, 'commune.rows', record.rows).map((row, index) =>
    readRow(reader, `commune.rows[${index}]`, row),
  );
  const parameters = readParameters(reader, record.params);
  const isAsked = 'monteCarloNetT' in record && reader.problems.length === 0;
  const input = { rows, parameters, value: record.monteCarloNetT };
  const uncertainty = isAsked ? { monteCarloNetT: computeCommuneMonteCarlo(reader, input, notices) } : {};
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
    ...uncertainty,
  };
}
