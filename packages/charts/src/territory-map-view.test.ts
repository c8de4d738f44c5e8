import type { MapLayer } from '@maceo/domain/territories/territory-views';
import type { Value } from '@maceo/domain/value';
import { describe, expect, it } from 'vitest';
import { computeMapClasses, toTerritoryMapView, type MapContent } from './territory-map-view.ts';

const LAYER: MapLayer = {
  level: 'commune',
  viewBox: [0, 0, 400, 400],
  shapes: [
    { code: '46160', name: 'Latronquière', x: 100, y: 100, path: 'M0 0H10V10Z', population: 400 },
    { code: '46102', name: 'Figeac', x: 200, y: 200, path: 'M20 20H40V40Z', population: 10_000 },
    { code: '46143', name: 'Lacapelle-Marival', x: 300, y: 300, path: null, population: null },
  ],
  outline: null,
  highlight: '46160',
};

function aContent(over: Partial<MapContent> = {}): MapContent {
  const values = new Map<string, Value>([
    ['46160', { kind: 'number', value: 25 }],
    ['46102', { kind: 'number', value: 400 }],
  ]);
  const format = (value: Value) => (value.kind === 'number' ? `${value.value} personnes` : value.kind);
  return { layer: LAYER, values, mark: 'circle', decimals: 0, format, ...over };
}

describe('territory map', () => {
  it('keeps given classes whatever the values, so that a colour keeps its meaning while values move', () => {
    const classes = computeMapClasses(aContent());
    const moved = new Map<string, Value>([['46160', { kind: 'number', value: 390 }]]);
    const view = toTerritoryMapView(aContent({ values: moved, classes }));
    expect(view.legend).toEqual(toTerritoryMapView(aContent()).legend);
    expect(toTerritoryMapView(aContent({ values: moved })).legend).not.toEqual(view.legend);
  });

  it('draws discs whose area is proportional to the value', () => {
    const { marks } = toTerritoryMapView(aContent());
    const radius = (code: string) => marks.find((mark) => mark.code === code)?.radius ?? 0;
    expect(radius('46102') / radius('46160')).toBeCloseTo(4, 0);
  });

  it('says in the tooltip the same text as the table', () => {
    const { marks } = toTerritoryMapView(aContent());
    expect(marks.map((mark) => mark.tooltip)).toContain('Figeac\u00A0: 400 personnes');
  });

  it('marks a territory without value as absent, with its mark in the legend, never as the lowest class', () => {
    const view = toTerritoryMapView(aContent());
    expect(view.marks.find((mark) => mark.code === '46143')).toMatchObject({ colour: 'q-absent' });
    expect(view.absent).toBe('n.d.');
  });

  it('fills contours for a share and falls back to a disc where no contour is known', () => {
    const { marks } = toTerritoryMapView(aContent({ mark: 'fill' }));
    expect(marks.find((mark) => mark.code === '46102')?.radius).toBeNull();
    expect(marks.find((mark) => mark.code === '46143')?.radius).toBeGreaterThan(0);
  });

  it('draws the highlighted territory on top', () => {
    expect(toTerritoryMapView(aContent()).marks.at(-1)).toMatchObject({ code: '46160', highlighted: true });
  });

  it('has a legend of bounds in ascending order', () => {
    expect(toTerritoryMapView(aContent()).legend.map((line) => line.text)).toEqual([
      '25 à 88',
      '88 à 150',
      '150 à 210',
      '210 à 280',
      '280 à 340',
      '340 à 400',
    ]);
  });
});
