import { INDICATOR_IDS } from '@maceo/domain/indicators/indicator-catalogue';
import { LEVER_IDS } from '@maceo/domain/scenarios/lever';
import { describe, expect, it } from 'vitest';
import {
  countAssumptions,
  formatResidual,
  listCalibration,
  listIndicators,
  listLevers,
} from './method-view.ts';

describe('method page', () => {
  it('prints every lever and every indicator of the catalogues', () => {
    expect(listLevers().map((row) => row.id)).toEqual(LEVER_IDS);
    expect(listIndicators()).toHaveLength(INDICATOR_IDS.length);
    expect(listLevers()[0].bounds).toBe('0\u00A0% à 100\u00A0%');
    expect(listLevers()[1].bounds).toBe('0 à 5\u00A0j/semaine');
  });

  it('counts working assumptions instead of hiding them', () => {
    const { assumed, all } = countAssumptions();
    expect(assumed).toBeGreaterThan(0);
    expect(assumed).toBeLessThan(all);
  });

  it('prints the calibration in the units people know', () => {
    const lines = listCalibration({
      method: 'modelled',
      beta: 0.0712,
      meanDistanceKm: 18.38,
      targetKm: 18.4,
      originResidual: 3e-10,
      destinationResidual: 0,
      pairs: 412_345,
      zones: 7300,
      outsideShare: 0.034,
      intraZoneShare: 0.283,
      ownZones: [{ id: 'scattered', factor: 23.95, share: 0.28, target: 0.28 }],
      warnings: [],
    });
    expect(lines[0][1]).toBe('18,4\u00A0km');
    expect(lines[3][1]).toBe('28,3\u00A0%');
    expect(lines[4][0]).toContain('rural dispersé hors périurbain');
    expect(lines[4][1]).toBe('28,0\u00A0% pour 28\u00A0% visés, facteur ζ\u00A0= 23,9');
    expect(lines[5][1]).toBe('moins de 10⁻⁹ en relatif');
    expect(lines[6][1]).toBe('nul');
    expect(lines[7][1]).toBe('3,4\u00A0%');
  });

  it('prints no brake for observed flows, and how many people are very far from their job', () => {
    const lines = listCalibration({
      method: 'observed',
      beta: 0,
      meanDistanceKm: 17,
      targetKm: 18.4,
      originResidual: 0,
      destinationResidual: 0,
      pairs: 10,
      zones: 5,
      outsideShare: 0.03,
      longShare: 0.012,
      warnings: [],
    });
    expect(lines.some(([label]) => label.startsWith('Frein'))).toBe(false);
    expect(lines.find(([label]) => label.includes('100\u00A0km'))?.[1]).toBe('1,2\u00A0%');
  });

  it('never claims a residual smaller than it is', () => {
    expect(formatResidual(1e-6)).toBe('moins de 10⁻⁶ en relatif');
    expect(formatResidual(1.1e-6)).toBe('moins de 10⁻⁵ en relatif');
  });
});
