import type { ResultRow } from '@maceo/domain/publications/publication-views';
import type { MapLayer } from '@maceo/domain/territories/territory-views';
import { describe, expect, it } from 'vitest';
import { listAbsences, toMapMark, toPartsColumns, toPartsRows } from './parts-view.ts';

const LAYER: MapLayer = {
  level: 'commune',
  viewBox: [0, 0, 10, 10],
  shapes: [{ code: '46160', name: 'Latronquière', x: 1, y: 1, path: null, population: 455 }],
  outline: null,
  highlight: '46160',
};
const aRow = (code: string, name: string, value: ResultRow['value']): ResultRow => ({
  level: 'commune',
  code,
  name,
  reading: 'massif',
  value,
});

describe('parts of a territory', () => {
  it('draws counts as discs and shares as filled shapes', () => {
    expect(toMapMark('teleworkers')).toBe('circle');
    expect(toMapMark('teleworkers_share')).toBe('fill');
  });

  it('prints the unit once, in the head of its column', () => {
    expect(toPartsColumns('km_avoided', 'Commune').at(-1)).toMatchObject({
      label: 'Km évités',
      unit: 'km/an',
    });
    const [row] = toPartsRows(LAYER, [aRow('46160', 'Latronquière', { kind: 'number', value: 1234.6 })], {
      indicatorId: 'km_avoided',
    });
    expect(row.cells.valeur).toEqual({ text: '1\u202F235', order: 1234.6 });
    expect(row.highlighted).toBe(true);
  });

  it('links only the parts that have a page', () => {
    const rows = toPartsRows(LAYER, [aRow('81999', 'Hors massif', { kind: 'secret' })], {
      indicatorId: 'teleworkers',
    });
    expect(rows[0].cells.nom.href).toBeUndefined();
    expect(rows[0].cells.population).toEqual({ text: 'n.d.', order: null });
  });

  it('gives a secret no sort key and explains every absence once', () => {
    const rows = [
      aRow('1', 'A', { kind: 'secret' }),
      aRow('2', 'B', { kind: 'secret' }),
      aRow('3', 'C', { kind: 'missing', reason: 'Aucun actif occupé.' }),
      aRow('4', 'D', { kind: 'number', value: 0 }),
    ];
    expect(
      toPartsRows(LAYER, rows, { indicatorId: 'teleworkers' }).map((row) => row.cells.valeur.order),
    ).toEqual([null, null, null, 0]);
    expect(listAbsences(rows)).toEqual(['s\u00A0: secret statistique', 'n.d.\u00A0: Aucun actif occupé.']);
  });
});
