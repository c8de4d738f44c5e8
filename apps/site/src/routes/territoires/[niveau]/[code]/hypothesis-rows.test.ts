import { describe, expect, it } from 'vitest';
import type { PublicHypothesis } from '@maceo/domain/hypotheses/hypothesis-views';
import { toHypothesisRows } from './hypothesis-rows.ts';

const adoption: PublicHypothesis = {
  ...{ id: 'pi-all-1', version: 2, parameterId: 'pi_all', law: 'pert', low: 0.3, high: 0.7, value: 0.51 },
  ...{ justification: 'Trois employeurs publics.', adoptedAt: '2026-11-20T09:00:00Z' },
  ...{ observationCount: 3, restrictedCount: 1 },
  operations: [
    {
      ...{ id: 'lot-2011', title: 'Pilote du Lot' },
      evidence: [
        {
          id: 'a',
          measure: 'Recours en 2012',
          measuredOn: '2012',
          quality: 'B',
          respondentRole: 'direction',
        },
      ],
    },
  ],
};

describe('the hypotheses behind a figure', () => {
  it('are named with their version, their value and the observations behind them', () => {
    expect(toHypothesisRows([adoption])[0]).toMatchObject({
      label: 'Recours si l’emploi est compatible, employeurs publics',
      value: '0,51',
      bounds: 'de 0,3 à 0,7',
      version: 'pi-all-1, version\u00A02, retenue le 20 novembre 2026',
      observations: '3\u00A0observations, dont 1\u00A0restreinte (comptée, non publiée)',
      operations: [{ id: 'lot-2011', evidence: ['Recours en 2012'] }],
    });
  });

  it('say when no observation stands behind them', () => {
    const expert = { ...adoption, parameterId: 'delta', value: 1.4, observationCount: 0, restrictedCount: 0 };
    const [row] = toHypothesisRows([{ ...expert, operations: [] }]);
    expect(row.observations).toContain('à dire d’expert');
    expect(row.value).toBe('1,4\u00A0j/semaine');
  });
});
