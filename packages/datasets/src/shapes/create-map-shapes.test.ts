import type { MapShape } from '@maceo/domain/territories/map-shape';
import { territoryCodeSchema, type Territory } from '@maceo/domain/territories/territory';
import type { TerritoryLevel } from '@maceo/domain/territories/territory-level';
import { expect, it } from 'vitest';
import type { Contour } from '../profiles/commune-profile.ts';
import type { TerritoryMembership } from '../territories/create-territories.ts';
import { createMapShapes } from './create-map-shapes.ts';
import { toMapPoint } from './projection.ts';

function aTerritory(level: TerritoryLevel, code: string, communeCount = 1): Territory {
  const framing = { communeCount, population: 1, surfaceKm2: null };
  return {
    level,
    code: territoryCodeSchema.parse(code),
    name: code,
    kind: null,
    epciCode: null,
    departementCode: null,
    regionCode: null,
    astride: false,
    massif: framing,
    whole: framing,
    latitude: 45.5,
    longitude: 3,
    positionQuality: 'official',
  };
}

/** A square of a tenth of a degree with its south-west corner at `west`, 45. */
function aSquare(west: number): Contour {
  const [east, south, north] = [west + 0.1, 45, 45.1];
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [west, north],
        [east, north],
        [east, south],
        [west, south],
      ],
    ],
  };
}

const membership: TerritoryMembership = {
  level: 'epci',
  code: '200000001',
  reading: 'massif',
  communeCodes: ['63001', '63002', '63003'],
  modelled: true,
};
const territories = [
  aTerritory('commune', '63001'),
  aTerritory('commune', '63003'),
  aTerritory('commune', '01001', 0),
  aTerritory('epci', '200000001', 3),
];
const contours = new Map([
  ['63001', aSquare(3)],
  ['63002', aSquare(3.1)],
]);

const countPoints = (shape: MapShape | undefined) => (shape?.path?.match(/-?\d+/g)?.length ?? 0) / 2;

it('draws communes by their contour, the unknown ones by a point, those outside not at all', () => {
  const shapes = createMapShapes({ territories, memberships: [membership], contours });
  expect(shapes.map((shape) => shape.code)).toEqual(['63001', '63003', '200000001']);
  expect(shapes[0].path).toMatch(/^M\d+ \d+l.*z$/);
  expect(shapes[1].path).toBeNull();
});

it('draws a larger territory as one outline, without the borders inside', () => {
  const shapes = createMapShapes({ territories, memberships: [membership], contours });
  const outline = shapes.find((shape) => shape.level === 'epci');
  expect(outline?.path?.match(/M/g)).toHaveLength(1);
  expect(countPoints(outline)).toBe(6);
});

it('gives points only without contours', () => {
  const shapes = createMapShapes({ territories, memberships: [membership], contours: new Map() });
  expect(shapes.every((shape) => shape.path === null)).toBe(true);
});

it('counts in hectometres, x to the east, y to the south', () => {
  const [x, y] = toMapPoint(3, 45);
  expect(toMapPoint(3, 46)[1] - y).toBeCloseTo(-1112, -1);
  expect(toMapPoint(3.1, 45)[0] - x).toBeCloseTo(79, 0);
});
