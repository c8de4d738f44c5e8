import { describe, expect, it } from 'vitest';
import { aTerritoryValues } from '#lib/testing/builders.ts';
import { toHomeFigures } from './home-view.ts';

describe('key figures of the massif', () => {
  it('round to two significant digits and say what is additional', () => {
    const values = aTerritoryValues({ teleworkers: 345_678, teleworkers_additional: 45_432 });
    const figure = toHomeFigures(values, 'pack', true)[1];
    expect(figure).toMatchObject({ value: '350\u202F000', unit: 'personnes', standing: 'modelled' });
    expect(figure.note).toBe('soit 45\u202F000\u00A0personnes de plus que dans le scénario de référence');
  });

  it('print n.d. for what is not known, never 0', () => {
    expect(toHomeFigures(aTerritoryValues({ compatible: null }), 'pack', true)[0].value).toBe('n.d.');
  });

  it('compare the baseline with nothing', () => {
    expect(
      toHomeFigures(aTerritoryValues(), 'pack', false).every((figure) => figure.note === undefined),
    ).toBe(true);
  });

  it('say « de moins » for a loss', () => {
    const values = aTerritoryValues({ co2_net_additional: -1234 });
    expect(toHomeFigures(values, 'pack', true)[3].note).toContain('1\u202F200\u00A0t CO₂e/an de moins');
  });
});
