import { describe, expect, it } from 'vitest';
import { computeModelValidation } from './compute-validation.ts';

/**
 * The mechanisms held against published figures. Titles state what is compared and how close it must be; the scope and the
 * source of each are in the data, and on the public page. Those that need flows are in commuting-references.test.ts.
 */

const rows = new Map(computeModelValidation().map((row) => [row.id, row]));

function expectHeld(ids: readonly string[]): void {
  for (const id of ids) expect(rows.get(id), id).toMatchObject({ outcome: 'held', reason: null });
}

const obtained = (id: string) => rows.get(id)?.obtained ?? NaN;

describe('the model meets', () => {
  it('F1 ADEME, direct effect of one weekly telework day: 271 kg a year ± 10 %', () => {
    expectHeld(['F1-effet-direct']);
    // Worked by hand: 2 · 18.4 km · 46 · 0.88 ÷ 1.08 · 0.192 kg.
    expect(obtained('F1-effet-direct')).toBeCloseTo((2 * 18.4 * 46 * 0.88 * 0.192) / 1.08, 9);
    expect(Math.abs(obtained('F1-effet-direct') - 265)).toBeLessThan(0.5);
  });

  it('F2 ADEME, net of rebound: 187 kg by percentage and by components, ± 0.5 kg', () =>
    expectHeld(['F2-net-pourcentage', 'F2-net-composantes']));

  it('F2 Impact CO2, net of the rebound of mobility alone: 203 kg ± 0.5 kg', () =>
    expectHeld(['F2-net-deplacements']));

  it('F3 Impact CO2 simulator: 893 kg by car for one day, to 3 significant figures', () =>
    expectHeld(['F3-voiture']));

  it('F3 Impact CO2 simulator: 26.9 and 108 kg by tram for one and four days, to 3 significant figures', () =>
    expectHeld(['F3-tram-1-jour', 'F3-tram-4-jours']));

  it('F4 CG Lot pilot: 38,735 km ± 1 % and 4.5 t at 116 g/km', () => {
    expectHeld(['F4-kilometres', 'F4-emissions']);
    expect(obtained('F4-kilometres')).toBeCloseTo(12 * 1.25 * 45 * 2 * 28.7, 6);
  });

  it('F4 CG Lot pilot: 32 days of 24 hours ± 1 %', () => expectHeld(['F4-temps']));

  it('F6 INSEE Auvergne-Rhône-Alpes, teleworkable jobs: 38 % ± 1.5 point with an assumed mix', () => {
    expectHeld(['F6-emplois-compatibles']);
    expect(obtained('F6-emplois-compatibles')).toBeCloseTo(0.382, 3);
  });

  it('F8 Cerema, teleworking at home on a mean weekday: between 5 and 8 %', () => {
    expectHeld(['F8-jour-moyen']);
    expect(obtained('F8-jour-moyen')).toBeCloseTo(0.0644, 10);
  });
});

describe('every reference of the mechanisms', () => {
  it('is tested above', () => expect(rows.size).toBe(12));

  it('has a scope and a source of its own', () => {
    for (const row of rows.values()) {
      expect(row.scope.length, row.id).toBeGreaterThan(40);
      expect(row.source.publisher, row.id).not.toBe('');
      expect(row.id.startsWith(`${row.reference}-`), row.id).toBe(true);
    }
  });
});
