import { describe, expect, it } from 'vitest';
import { CONF_STATUS_LABELS, SDMX_CONF_STATUS, toPublishedValue } from './conf-status.ts';
import {
  computeSafetyDistance,
  findPrimaryStatus,
  ORGANISATION_RULES,
  PERSONAL_RULES,
} from './disclosure-rules.ts';

describe('primary secrecy', () => {
  it.each([
    { title: 'no unit', figure: { value: 0, units: 0, largest: 0 }, status: 'V' },
    { title: 'two units', figure: { value: 40, units: 2, largest: 20 }, status: 'A' },
    { title: 'three even units', figure: { value: 30, units: 3, largest: 10 }, status: 'V' },
    { title: 'exactly 85 %', figure: { value: 100, units: 5, largest: 85 }, status: 'V' },
    { title: 'a little more than 85 %', figure: { value: 100, units: 5, largest: 85.1 }, status: 'B' },
    { title: 'both reasons', figure: { value: 10, units: 1, largest: 10 }, status: 'A' },
  ])('gives $title the status $status', ({ figure, status }) => {
    expect(findPrimaryStatus(figure, ORGANISATION_RULES)).toBe(status);
  });

  it('asks for eleven where persons answer', () => {
    const figure = { value: 100, units: 10, largest: 10 };
    expect(findPrimaryStatus(figure, PERSONAL_RULES)).toBe('A');
    expect(findPrimaryStatus({ ...figure, units: 11 }, PERSONAL_RULES)).toBe('V');
  });

  it('keeps attackers where the largest would make no more than 85 %', () => {
    const distance = computeSafetyDistance({ value: 12, units: 4, largest: 11 }, ORGANISATION_RULES);
    expect(11 / (12 + distance)).toBeCloseTo(0.85, 12);
    expect(computeSafetyDistance({ value: 4, units: 2, largest: 2 }, ORGANISATION_RULES)).toBeCloseTo(
      0.4,
      12,
    );
  });
});

describe('the codes', () => {
  it('have a label, an SDMX code, and let out nothing but publishable numbers', () => {
    expect(Object.keys(CONF_STATUS_LABELS)).toEqual(Object.keys(SDMX_CONF_STATUS));
    expect(SDMX_CONF_STATUS).toEqual({ A: 'A', B: 'O', D: 'D', V: 'F' });
    expect(toPublishedValue(12, 'V')).toEqual({ kind: 'number', value: 12 });
    for (const status of ['A', 'B', 'D'] as const) {
      expect(toPublishedValue(12, status)).toEqual({ kind: 'secret' });
    }
  });
});
