import { describe, expect, it } from 'vitest';
import { formatEvidenceValue, formatPeriod } from './evidence-view.ts';

describe('evidence', () => {
  it.each([
    [{ value: 38_735, low: null, high: null, unit: 'km' }, '38\u202F735\u00A0km'],
    [{ value: 4.5, low: null, high: null, unit: 't CO₂' }, '4,5\u00A0t CO₂'],
    [{ value: null, low: 1, high: 1.5, unit: 'j/semaine' }, '1 à 1,5\u00A0j/semaine'],
    [{ value: 38, low: 1, high: 150, unit: 'km' }, '38\u00A0km (de 1 à 150)'],
    [{ value: null, low: null, high: null, unit: '' }, 'sans valeur chiffrée'],
    [{ value: 0, low: null, high: null, unit: '' }, '0'],
    [{ value: null, low: 10, high: null, unit: 'agents' }, 'au moins 10\u00A0agents'],
  ])('is printed as its source gives it: %j', (evidence, expected) => {
    expect(formatEvidenceValue(evidence)).toBe(expected);
  });

  it('has a period as precise as its dates', () => {
    expect(formatPeriod({ startedOn: '2011-06', endedOn: '2012-06' })).toBe('juin 2011 – juin 2012');
    expect(formatPeriod({ startedOn: '2012', endedOn: null })).toBe('depuis 2012');
    expect(formatPeriod({ startedOn: null, endedOn: null })).toBe('non communiqué');
  });
});
