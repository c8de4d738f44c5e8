import { describe, expect, it } from 'vitest';
import { PARAMETER_IDS } from './parameter-catalogue.ts';
import { RULE_IDS, RULES } from './rule-catalogue.ts';
import { SECTOR_CODES, SECTOR_SHARES } from './sector-shares.ts';

describe('the rules', () => {
  it.each(RULE_IDS)('%s has its default inside its bounds, a label, a use and a source', (id) => {
    const { low, high, label, usage, source, default: value } = RULES[id];
    expect(low).toBeLessThanOrEqual(value);
    expect(value).toBeLessThanOrEqual(high);
    for (const text of [label, usage, source.title]) expect(text).not.toBe('');
  });

  it('are no factors of a run: no id is a parameter’s', () => {
    expect(RULE_IDS.filter((id) => PARAMETER_IDS.some((parameter) => String(parameter) === id))).toEqual([]);
  });
});

describe('the shares by sector', () => {
  it('are seventeen, each within its own bounds and within 0–1', () => {
    expect(SECTOR_CODES).toHaveLength(17);
    for (const code of SECTOR_CODES) {
      const { share, low, high } = SECTOR_SHARES[code];
      expect(0 <= low && low <= share && share <= high && high <= 1, code).toBe(true);
    }
  });

  it.each([
    ['AZ', 0.076],
    ['KZ', 0.762],
    ['MN', (0.8 + 0.79 + 0.31) / 3],
  ] as const)('give %s %d', (code, expected) => {
    expect(SECTOR_SHARES[code].share).toBeCloseTo(expected, 12);
  });
});
