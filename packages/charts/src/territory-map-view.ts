import { formatNumber } from '@maceo/domain/format-number';
import type { MapLayer } from '@maceo/domain/territories/territory-views';
import { findNumber, formatAbsence, type Value } from '@maceo/domain/value';
import { ABSENT_COLOUR, computeClassification, getColour, type Classification } from './classify.ts';

/**
 * What `TerritoryMap` draws, computed apart from the markup: one mark per territory with its colour class, its size and
 * its tooltip, and the legend that belongs to them.
 */

/**
 * How values are shown. `fill` colours the whole shape: right for shares. `circle` draws a disc whose area is
 * proportional to the value over the contours: right for counts, where a shape's own size would mislead.
 */
export type MapMark = 'fill' | 'circle';

/** One territory on the map. `radius` is null for a filled contour; `colour` is a CSS class of `theme.css`. */
export interface MapMarkView {
  code: string;
  path: string | null;
  x: number;
  y: number;
  radius: number | null;
  colour: string;
  tooltip: string;
  highlighted: boolean;
}

/** One line of the legend: colour class and French text of its bounds. */
export interface LegendClass {
  colour: string;
  text: string;
}

/** Everything the component prints. `absent` is null when every territory has a value. */
export interface TerritoryMapView {
  marks: MapMarkView[];
  legend: LegendClass[];
  absent: string | null;
  sized: 'value' | 'population' | null;
  /** Name of the highlighted territory, null when none is. */
  highlighted: string | null;
}

/**
 * What is to be drawn. `values` by territory code: a code that is not there counts as « n.d. ».
 * `format` prints a value for tooltips exactly as the table beside the map does; `decimals` those of legend bounds.
 */
export interface MapContent {
  layer: MapLayer;
  values: ReadonlyMap<string, Value>;
  mark: MapMark;
  decimals: number;
  format: (value: Value) => string;
  /** Classes to use whatever the values, so that colours keep their meaning while values move; absent = theirs. */
  classes?: Classification;
}

/** Share of the drawing's area that all discs of the largest size would cover together. Assumption: legibility, by eye. */
const DISC_COVER = 0.9;
/** Largest disc as a share of the drawing's smaller side. Assumption: legibility, by eye. */
const DISC_LIMIT = 0.07;

/** Marks and legend of a map. Without any contour, discs stand for the territories whatever `mark` asks for. */
export function toTerritoryMapView(content: MapContent): TerritoryMapView {
  const { layer, values, mark } = content;
  const numbers = layer.shapes.map((shape) => findKnown(values, shape.code));
  const classes = content.classes ?? computeMapClasses(content);
  const sizes = layer.shapes.map((shape, i) =>
    mark === 'circle' ? numbers[i] : (shape.population ?? undefined),
  );
  const largest = Math.max(0, ...sizes.map((size) => Math.abs(size ?? 0)));
  const unit = computeLargestRadius(layer);
  const marks = layer.shapes.map((shape, i): MapMarkView => {
    const disc = mark === 'circle' || shape.path === null;
    return {
      code: shape.code,
      path: shape.path,
      x: shape.x,
      y: shape.y,
      radius: disc ? computeRadius({ size: sizes[i], largest, unit }) : null,
      colour: getColour(classes, numbers[i]),
      tooltip: `${shape.name}\u00A0: ${formatTooltip(content, shape.code)}`,
      highlighted: shape.code === layer.highlight,
    };
  });
  return {
    marks: toDrawingOrder(marks),
    legend: toLegend(classes, content.decimals),
    absent: formatAbsentKinds(content, classes),
    sized: findSizing(marks, mark),
    highlighted: layer.shapes.find((shape) => shape.code === layer.highlight)?.name ?? null,
  };
}

/** Classes of the values of a map as they are now. */
export function computeMapClasses({
  layer,
  values,
  decimals,
}: Pick<MapContent, 'layer' | 'values' | 'decimals'>): Classification {
  const numbers = layer.shapes.map((shape) => findKnown(values, shape.code));
  return computeClassification(
    numbers.filter((value) => value !== undefined),
    decimals,
  );
}

/** Legend lines from the lowest class to the highest. */
export function toLegend(classes: Classification, decimals: number): LegendClass[] {
  const shown = classes.bounds.every(Number.isInteger) ? 0 : decimals;
  const text = (bound: number) => formatNumber(bound, shown);
  if (classes.colours.length === 1) {
    const [low, high] = classes.bounds;
    return [{ colour: classes.colours[0], text: low === high ? text(low) : `${text(low)} à ${text(high)}` }];
  }
  return classes.colours.map((colour, i) => ({
    colour,
    text: `${text(classes.bounds[i])} à ${text(classes.bounds[i + 1])}`,
  }));
}

function findKnown(values: ReadonlyMap<string, Value>, code: string): number | undefined {
  const value = values.get(code);
  return value === undefined ? undefined : findNumber(value);
}

function formatTooltip(content: MapContent, code: string): string {
  const value = content.values.get(code);
  return value === undefined ? formatAbsence('missing') : content.format(value);
}

/** Radius in the layer's units; territories of unknown or nil size keep a dot that can be seen and pointed at. */
function computeRadius({
  size,
  largest,
  unit,
}: {
  size: number | undefined;
  largest: number;
  unit: number;
}): number {
  const share = size === undefined || largest === 0 ? 0 : Math.sqrt(Math.abs(size) / largest);
  return Math.max(1, Math.round(unit * Math.max(share, 0.08)));
}

function computeLargestRadius(layer: MapLayer): number {
  const [, , width, height] = layer.viewBox;
  const spread = Math.sqrt((width * height * DISC_COVER) / Math.PI / Math.max(1, layer.shapes.length)) * 1.6;
  return Math.max(2, Math.min(spread, Math.min(width, height) * DISC_LIMIT));
}

/** Large discs first so that small ones stay on top; the highlighted territory last. */
function toDrawingOrder(marks: readonly MapMarkView[]): MapMarkView[] {
  return marks.toSorted(
    (a, b) => Number(a.highlighted) - Number(b.highlighted) || (b.radius ?? 0) - (a.radius ?? 0),
  );
}

function formatAbsentKinds(content: MapContent, classes: Classification): string | null {
  const kinds = content.layer.shapes
    .filter((shape) => getColour(classes, findKnown(content.values, shape.code)) === ABSENT_COLOUR)
    .map((shape) => formatTooltip(content, shape.code));
  return kinds.length === 0 ? null : [...new Set(kinds)].join(', ');
}

function findSizing(marks: readonly MapMarkView[], mark: MapMark): TerritoryMapView['sized'] {
  if (!marks.some((view) => view.radius !== null)) return null;
  return mark === 'circle' ? 'value' : 'population';
}
