import { describe, expect, it } from 'vitest';
import { explainHidden, formatCounts, formatParameterValue, formatRange } from './hypothesis-view.ts';

describe('a hypothesis in words', () => {
  it.each([
    [0.512, 'pi_all', '51,2\u00A0%'],
    [1.3, 'delta', '1,30\u00A0j/semaine'],
    [45, 'weeks', '45,00\u00A0semaines/an'],
    [0.3, 'gamma_dist', '0,30'],
  ])('writes %d of %s with its unit', (value, id, expected) => {
    expect(formatParameterValue(value, id)).toBe(expected);
  });

  it('writes a range with its unit twice, so that it can be quoted', () => {
    expect(formatRange([0.34, 0.68], 'pi_all')).toBe('34,0\u00A0% à 68,0\u00A0%');
  });

  it('tells a cell that is withheld from one that holds nothing', () => {
    expect(explainHidden({ hidden: 'small' })).toContain('Moins de 5');
    expect(explainHidden({ hidden: 'restricted' })).toContain('restreinte');
    expect(explainHidden({ hidden: null })).toBeNull();
    expect(formatCounts({ n: null, y: null })).toBe('—');
    expect(formatCounts({ n: 40, y: 0 })).toBe('0 sur 40\u00A0éligibles');
    expect(formatCounts({ n: 12, y: null })).toBe('12\u00A0télétravailleurs');
  });
});
