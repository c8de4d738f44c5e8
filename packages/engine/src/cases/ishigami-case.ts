import {
  createIshigami,
  createIshigamiLaws,
  ISHIGAMI_DEFAULTS,
  ISHIGAMI_INPUTS,
  type IshigamiInput,
} from '../sensitivity/ishigami.ts';
import {
  computeSampledIndices,
  createSaltelliColumns,
  createSaltelliDesign,
} from '../sensitivity/saltelli.ts';
import { computeSobolIndices } from '../sensitivity/sobol-closed-form.ts';
import { computeValue } from '../sensitivity/sum-of-products.ts';
import { createQuantile } from '../uncertainty/law-quantile.ts';
import { type CaseReader, readNumber, readRecord } from './case-reader.ts';

/** Size of the sampled cross-check. */
const CROSS_CHECK = { seed: 2010, count: 16_384 };

const decimal = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 4 });

/**
 * Evaluates `{ a, b }` (7 and 0.1 when left out): Sobol indices of the Ishigami function, `S1` and `ST` in closed form,
 * in the order of its inputs. A notice gives the largest gap to the same indices by Saltelli sampling.
 */
export function computeIshigamiCase(
  reader: CaseReader,
  value: unknown,
  notices: string[],
): Record<string, unknown> | undefined {
  const record = readRecord(reader, 'sobolIshigami', value);
  const read = (key: 'a' | 'b') =>
    readNumber(
      reader,
      { field: `sobolIshigami.${key}`, value: record[key] ?? ISHIGAMI_DEFAULTS[key] },
      { low: 0.001, high: 1000 },
    );
  const parameters = { ...ISHIGAMI_DEFAULTS, a: read('a'), b: read('b') };
  if (reader.problems.length > 0) return undefined;
  const sum = createIshigami(parameters);
  const laws = createIshigamiLaws(parameters);
  const exact = computeSobolIndices(sum, laws);
  const [S1, ST] = [exact.first, exact.total].map((indices) => ISHIGAMI_INPUTS.map((id) => indices[id]));
  const design = createSaltelliDesign({ ...CROSS_CHECK, factorCount: ISHIGAMI_INPUTS.length });
  const quantiles = ISHIGAMI_INPUTS.map((id) => createQuantile(laws[id]));
  const points = createSaltelliColumns(design, (factor, uniform) => quantiles[factor](uniform));
  const outputs = points[0].map((_, row) => {
    const point = ISHIGAMI_INPUTS.map((id, index) => [id, points[index][row]]);
    return computeValue(sum, Object.fromEntries(point) as Record<IshigamiInput, number>);
  });
  const sampled = computeSampledIndices(design, outputs);
  const gaps = [...S1.map((x, i) => x - sampled.first[i]), ...ST.map((x, i) => x - sampled.total[i])];
  const largest = decimal.format(Math.max(...gaps.map(Math.abs)));
  notices.push(
    `sobolIshigami\u00A0: forme exacte\u202F; l’échantillonnage de Saltelli (N = 16\u202F384) s’en écarte d’au plus ${largest}.`,
  );
  return { ...record, S1, ST };
}
