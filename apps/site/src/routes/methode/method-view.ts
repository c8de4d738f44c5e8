import { formatNumber, formatShare } from '@maceo/domain/format-number';
import { INDICATORS, INDICATOR_IDS } from '@maceo/domain/indicators/indicator-catalogue';
import { STANDING_LABELS } from '@maceo/domain/indicators/indicator';
import { LEVERS, LEVER_IDS } from '@maceo/domain/scenarios/lever';
import { PARAMETERS, PARAMETER_IDS } from '@maceo/domain/scenarios/parameter-catalogue';
import { UNITS } from '@maceo/domain/unit';

/** What the method page prints from the catalogues and the flow report: nothing here is typed a second time. */

/** How home–work trips were estimated and how close they come to what they were fitted on; distances in km. */
export interface FlowCalibration {
  method: 'modelled' | 'observed';
  beta: number;
  meanDistanceKm: number;
  targetKm: number;
  originResidual: number;
  destinationResidual: number;
  pairs: number;
  zones: number;
  outsideShare: number;
  /** Share 0–1 of workers over 100 km from their job; absent of older flow sets. */
  longShare?: number;
  /** Shares 0–1, and the factor ζ of each kind of commune; absent of the flow sets made before they were recorded. */
  intraZoneShare?: number;
  intraZoneTarget?: number;
  ownZones?: { id: keyof typeof OWN_ZONE_LABELS; factor: number; share: number; target: number }[];
  broadband?: 'unknown' | 'known';
  warnings: string[];
}

/** Label and value of each calibration figure, in the order in which they are read; observed flows have no brake. */
export function listCalibration(flows: FlowCalibration): [string, string][] {
  const km = (value: number) => `${formatNumber(value, 1)}\u00A0km`;
  const isModelled = flows.method === 'modelled';
  const long: [string, string][] =
    flows.longShare === undefined
      ? []
      : [
          [
            'Part des actifs à plus de 100\u00A0km de leur emploi (longue navette ou double résidence)',
            formatShare(flows.longShare, 1),
          ],
        ];
  return [
    ['Distance moyenne obtenue, trajet simple', km(flows.meanDistanceKm)],
    [isModelled ? 'Distance moyenne visée' : 'Distance moyenne publiée pour le rural', km(flows.targetKm)],
    ...(isModelled ? [toBrake(flows.beta)] : []),
    ...listOwnCommune(flows),
    ['Écart aux actifs résidents', formatResidual(flows.originResidual)],
    ['Écart aux emplois', formatResidual(flows.destinationResidual)],
    ['Part des actifs travaillant hors de la zone étudiée', formatShare(flows.outsideShare, 1)],
    ...long,
    ['Couples domicile-travail retenus', formatNumber(flows.pairs)],
    ['Zones', formatNumber(flows.zones)],
  ];
}

function toBrake(beta: number): [string, string] {
  return ['Frein de la distance (β)', `${formatNumber(beta, 4)} par km`];
}

/** Over whose workers each share is taken that sets a factor. */
const OWN_ZONE_LABELS = {
  market_town: 'bourgs ruraux hors périurbain',
  scattered: 'rural dispersé hors périurbain',
  rural: 'rural',
  town: 'toutes communes, facteur des villes',
} as const;

function listOwnCommune({
  intraZoneShare,
  intraZoneTarget,
  ownZones = [],
}: FlowCalibration): [string, string][] {
  const whole: [string, string][] =
    intraZoneShare === undefined
      ? []
      : [['Part des actifs du rural travaillant dans leur commune', formatShare(intraZoneShare, 1)]];
  const published: [string, string][] =
    intraZoneTarget === undefined || ownZones.length > 0
      ? []
      : [['Part publiée pour le rural', formatShare(intraZoneTarget, 1)]];
  const byKind = ownZones.map(({ id, factor, share, target }): [string, string] => [
    `Part travaillant dans sa commune, ${OWN_ZONE_LABELS[id]}`,
    `${formatShare(share, 1)} pour ${formatShare(target)} visés, facteur ζ\u00A0= ${formatNumber(factor, 1)}`,
  ]);
  return [...whole, ...published, ...byKind];
}

/** A relative residual as a power of ten: « moins de 10⁻⁶ ». 0 is « nul ». */
export function formatResidual(residual: number): string {
  if (residual === 0) return 'nul';
  const power = Math.ceil(Math.log10(Math.abs(residual)));
  return `moins de 10${toSuperscript(power)} en relatif`;
}

function toSuperscript(power: number): string {
  const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';
  return [...String(power)].map((sign) => (sign === '-' ? '⁻' : digits[Number(sign)])).join('');
}

/** A lever as the method page prints it: bounds in its unit, shares as percentages. */
export interface LeverRow {
  id: string;
  label: string;
  usage: string;
  baseline: string;
  bounds: string;
}

/** The levers of the catalogue, in its order. */
export function listLevers(): LeverRow[] {
  return LEVER_IDS.map((id) => {
    const { label, usage, baseline, unit, low, high } = LEVERS[id];
    const bounds =
      unit === '1'
        ? `${formatShare(low)} à ${formatShare(high)}`
        : `${formatNumber(low)} à ${formatNumber(high)}\u00A0${UNITS[unit].short}`;
    return { id, label, usage, baseline, bounds };
  });
}

/** An indicator as the method page prints it. */
export interface IndicatorRow {
  slug: string;
  label: string;
  formula: string;
  unit: string;
  standing: string;
}

/** The indicators of the catalogue, in its order. */
export function listIndicators(): IndicatorRow[] {
  return INDICATOR_IDS.map((id) => {
    const { slug, label, formula, unit, standing } = INDICATORS[id];
    return { slug, label, formula, unit: UNITS[unit].long, standing: STANDING_LABELS[standing] };
  });
}

/** How many parameters of the registry are working assumptions, out of how many. */
export function countAssumptions(): { assumed: number; all: number } {
  const assumed = PARAMETER_IDS.filter((id) => PARAMETERS[id].source.standing === 'assumption').length;
  return { assumed, all: PARAMETER_IDS.length };
}
