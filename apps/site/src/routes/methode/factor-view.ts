import { formatNumber, formatShare } from '@maceo/domain/format-number';
import { DAYS_DISTRIBUTION } from '@maceo/domain/scenarios/days-distribution';
import {
  computeFactorInPerimeter,
  EMISSION_FACTORS,
  type EmissionFactor,
  MODE_IDS,
} from '@maceo/domain/scenarios/emission-factors';

/** A mode as the method page prints it: grams of CO2e per km, « – » where the source gives no construction. */
export interface FactorRow {
  id: string;
  label: string;
  per: string;
  usage: string;
  construction: string;
  total: string;
}

const PER = { vehicle: 'véhicule', passenger: 'voyageur' } as const;

function formatGrams(kilograms: number): string {
  return formatNumber(1000 * kilograms, 1);
}

/** The declared factors, in their order. */
export function listFactors(): FactorRow[] {
  return MODE_IDS.map((id) => {
    const { label, per, usage, construction }: EmissionFactor = EMISSION_FACTORS[id];
    return {
      id,
      label,
      per: PER[per],
      usage: formatGrams(usage),
      construction: construction === null ? '–' : formatGrams(construction),
      total: formatGrams(computeFactorInPerimeter(usage, id, 1)),
    };
  });
}

/** The declared distribution of effective days in one line: « 10 % à 0,5 jour, … ». */
export function formatDaysDistribution(): string {
  return DAYS_DISTRIBUTION.map(
    ({ days, share }) =>
      `${formatShare(share)} à ${formatNumber(days, Number.isInteger(days) ? 0 : 1)}\u00A0j`,
  ).join(', ');
}
