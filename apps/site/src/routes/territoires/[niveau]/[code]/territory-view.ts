import { formatNumber, formatRounded, formatShare } from '@maceo/domain/format-number';
import { INDICATORS, INDICATOR_IDS, type IndicatorId } from '@maceo/domain/indicators/indicator-catalogue';
import { formatMonteCarloError } from '@maceo/domain/indicators/monte-carlo-error';
import { STANDING_LABELS } from '@maceo/domain/indicators/indicator';
import type { PublishedScenario, TerritoryValues } from '@maceo/domain/publications/publication-views';
import type { Territory } from '@maceo/domain/territories/territory';
import { TERRITORY_LEVELS } from '@maceo/domain/territories/territory-level';
import type { TerritoryReading } from '@maceo/domain/territories/territory-reading';
import type { TerritoryLink, TerritorySheet } from '@maceo/domain/territories/territory-views';
import { UNITS } from '@maceo/domain/unit';
import { findInterval, findNumber, formatAbsence, type Value } from '@maceo/domain/value';
import { formatCount, toFigureStanding, type FigureStanding } from '#lib/figure-context.ts';
import { formatFigure, formatInterval } from '@maceo/domain/indicators/format-interval';
import { formatCellValue } from '#lib/parts-view.ts';

/** What a territory's page prints beside map, table and sentence: facts, key figures, all indicators, context. */

/** « Commune · 46160 » */
export function formatKicker({ level, code, kind }: Territory): string {
  const label = kind ?? TERRITORY_LEVELS[level].label;
  return level === 'massif' || level === 'partner_perimeter' ? label : `${label} · ${code}`;
}

/** Population, communes and area of a territory in one reading, as far as they are known. */
export function listFacts(territory: Territory, reading: TerritoryReading): string[] {
  const { population, communeCount, surfaceKm2 } = territory[reading];
  const density = population === null || surfaceKm2 === null ? null : population / surfaceKm2;
  const facts = [
    population === null ? 'Population non connue' : formatCount(population, 'habitant'),
    territory.level === 'commune' ? null : formatCount(communeCount, 'commune'),
    surfaceKm2 === null ? null : `${formatNumber(surfaceKm2, surfaceKm2 < 100 ? 1 : 0)}\u00A0km²`,
    density === null ? null : `${formatNumber(density)}\u00A0hab./km²`,
  ];
  return facts.filter((fact) => fact !== null);
}

/** A figure as `KeyFigure` prints it. */
export interface FigureView {
  label: string;
  value: string;
  unit: string;
  standing: FigureStanding;
  /** « entre 31 et 42 »; undefined where no draws were made. */
  range?: string;
  note?: string;
}

/** Which figures stand in the first row, and what is said under each. */
const KEY_FIGURES: { id: IndicatorId; note: (values: TerritoryValues) => string | undefined }[] = [
  { id: 'employed', note: () => undefined },
  { id: 'compatible', note: (values) => sayShare(values, 'compatible_share', 'des actifs occupés') },
  { id: 'teleworkers', note: (values) => sayShare(values, 'teleworkers_share', 'des actifs occupés') },
  { id: 'teleworkers_additional', note: () => 'Écart au scénario de référence' },
  { id: 'km_avoided', note: (values) => sayPerDay(values) },
  { id: 'hours_avoided', note: () => 'Porte à porte, par an' },
  { id: 'co2_gross', note: () => 'Avant effet rebond' },
  { id: 'co2_net', note: () => 'Effet rebond déduit' },
];

/** The main figures of a territory, rounded to two significant digits; « additionnel » only against a baseline. */
export function toKeyFigures(values: TerritoryValues, published: PublishedScenario): FigureView[] {
  const hasBaseline = published.scenario.baselineId !== null;
  return KEY_FIGURES.filter(({ id }) => hasBaseline || INDICATORS[id].standing !== 'additional').map(
    ({ id, note }) => ({
      ...toFigure(values, id, published),
      note: sayAbsence(values[id]) ?? note(values),
    }),
  );
}

/** Both sides of presence and their balance: who gains, who loses. */
export function toPresenceFigures(values: TerritoryValues, published: PublishedScenario): FigureView[] {
  return [
    {
      ...toFigure(values, 'presence_home', published),
      note: 'Habitants qui travaillent chez eux ou près de chez eux',
    },
    {
      ...toFigure(values, 'absence_work', published),
      note: 'Personnes qui travaillent ici et ne viennent pas ce jour-là',
    },
    { ...toFigure(values, 'presence_balance', published), note: sayBalance(values) },
    { ...toFigure(values, 'spending_balance', published), note: 'Ce qui est gagné ici est perdu ailleurs' },
  ];
}

/** One line of the table of all indicators. */
export interface IndicatorRow {
  id: IndicatorId;
  label: string;
  formula: string;
  unit: string;
  standing: string;
  value: string;
  /** 10th and 90th percentiles at display precision, « – » where no draws were made. */
  interval: string;
  /** « médiane à 1,8 % près », undefined where the draws leave the median within 1 %. */
  error: string | undefined;
  baseline: string;
}

/** Every indicator of the catalogue at full display precision, beside the baseline (« – » where it is the baseline). */
export function toIndicatorRows(values: TerritoryValues, baseline: TerritoryValues | null): IndicatorRow[] {
  return INDICATOR_IDS.map((id) => {
    const { label, formula, unit, standing } = INDICATORS[id];
    const compared = baseline !== null && standing !== 'additional';
    return {
      id,
      label,
      formula,
      unit: UNITS[unit].short,
      standing: STANDING_LABELS[standing],
      value: formatCellValue(values[id], id),
      interval: formatEnds(values[id], id),
      error: formatMonteCarloError(findInterval(values[id])),
      baseline: compared ? formatCellValue(baseline[id], id) : '–',
    };
  });
}

function formatEnds(value: Value, id: IndicatorId): string {
  const interval = findInterval(value);
  if (interval === undefined) return '–';
  const [low, high] = [interval.p10, interval.p90].map((end) => formatNumber(end, INDICATORS[id].decimals));
  return `${low} à ${high}`;
}

/** Communes named one by one; beyond, they are only counted. */
const NAMED_COMMUNES = 6;

/** Which communes the totals are without, for want of employment data; undefined when they are all there. */
export function formatUnknownCommunes(
  unknown: readonly Pick<TerritoryLink, 'name' | 'code'>[],
): string | undefined {
  if (unknown.length === 0) return undefined;
  const names = unknown.slice(0, NAMED_COMMUNES).map(({ name, code }) => `${name} (${code})`);
  const list = names.join(', ') + (unknown.length > NAMED_COMMUNES ? '…' : '');
  return unknown.length === 1
    ? `Une commune sans donnée sur ses actifs occupés n’est pas dans ces totaux\u00A0: ${list}.`
    : `${formatNumber(unknown.length)} communes sans donnée sur leurs actifs occupés ne sont pas dans ces totaux\u00A0: ${list}.`;
}

/** Percent of premises below which fibre reads 0 %, rounded. */
const READS_AS_NONE = 0.5;

/** Fibre in a sentence; what reads 0 % is a gap of the source until someone confirms it. Null when not known. */
function sayFibre(fibrePercent: number | null): string | null {
  if (fibrePercent === null) return null;
  if (fibrePercent >= READS_AS_NONE)
    return `Fibre optique\u00A0: ${formatShare(fibrePercent / 100)} des locaux raccordables.`;
  const share = formatShare(fibrePercent / 100, fibrePercent === 0 ? 0 : 1);
  return `Fibre optique\u00A0: ${share} des locaux selon le fichier utilisé, à confirmer.`;
}

/** Fibre and density, in sentences, each only when known. */
export function listContext(sheet: TerritorySheet): string[] {
  const { fibrePercent, densityClass } = sheet;
  const fibre = sayFibre(fibrePercent);
  const density = densityClass === null ? null : `Grille de densité INSEE\u00A0: ${densityClass}.`;
  return [fibre, density].filter((line) => line !== null);
}

function toFigure(values: TerritoryValues, id: IndicatorId, published: PublishedScenario): FigureView {
  const value = values[id];
  const number = findNumber(value);
  const absent = value.kind === 'secret' || value.kind === 'not_applicable' ? value.kind : 'missing';
  return {
    label: INDICATORS[id].label,
    value:
      number === undefined
        ? formatAbsence(absent)
        : isFew(number, id)
          ? sayFew(number)
          : formatFigure(number, id),
    unit: number === undefined ? '' : UNITS[INDICATORS[id].unit].short,
    standing: toFigureStanding(id, published.data.mode),
    range: number !== undefined && isFew(number, id) ? undefined : formatInterval(value, id),
  };
}

/** Fewer than five persons, but not exactly none: said in words, as in the sentence to quote. */
function isFew(number: number, id: IndicatorId): boolean {
  return UNITS[INDICATORS[id].unit] === UNITS.persons && number !== 0 && Math.abs(number) < 5;
}

function sayFew(number: number): string {
  return number > 0 ? 'moins de 5' : 'moins de 5 de moins';
}

/** Why there is no figure, undefined when there is one. */
function sayAbsence(value: Value): string | undefined {
  if (value.kind === 'secret') return 'Secret statistique';
  return value.kind === 'missing' || value.kind === 'not_applicable' ? value.reason : undefined;
}

function sayShare(values: TerritoryValues, id: IndicatorId, whole: string): string | undefined {
  const share = findNumber(values[id]);
  return share === undefined ? undefined : `${formatNumber(share, share < 10 ? 1 : 0)}\u00A0% ${whole}`;
}

function sayPerDay(values: TerritoryValues): string | undefined {
  const km = findNumber(values.km_avoided);
  const days = findNumber(values.days);
  if (km === undefined || days === undefined || days <= 0) return undefined;
  return `${formatRounded(km / days)}\u00A0km par jour télétravaillé`;
}

function sayBalance(values: TerritoryValues): string | undefined {
  const balance = findNumber(values.presence_balance);
  if (balance === undefined) return undefined;
  if (Math.abs(balance) < 0.5) return 'Ni gain ni perte';
  return balance > 0 ? 'Ce territoire gagne des présents' : 'Ce territoire perd des présents';
}
