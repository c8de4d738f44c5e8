import { describe, expect, it } from 'vitest';
import { checkSchedule, formatRamp, rampSchema, type Ramp } from './ramp.ts';
import { scenarioSchema } from './scenario.ts';

const ramp: Ramp = { speed: 'median', startYear: 2026, justification: 'Comme les chartes de 2011.' };

describe('a ramp', () => {
  it('starts before the horizon and says why, or both are reported', () => {
    expect(checkSchedule({ ramp, horizonYear: 2030 })).toEqual([]);
    expect(checkSchedule({ ramp: null, horizonYear: 2030 })).toEqual([]);
    const late = { ...ramp, startYear: 2030, justification: ' ' };
    const problems = checkSchedule({ ramp: late, horizonYear: 2030 });
    expect(problems.map((problem) => problem.field)).toEqual(['ramp.startYear', 'ramp.justification']);
  });

  it.each([2100, Number.NaN, 2030.5, '2030', null])(
    'is refused towards the horizon %s, with its bounds',
    (horizonYear) => {
      const [problem] = checkSchedule({ ramp, horizonYear });
      expect(problem.message).toBe('Année d’horizon\u00A0: entrez une année entre 2010 et 2050.');
    },
  );

  it('is refused without a justification at the border', () => {
    expect(rampSchema.safeParse({ ...ramp, justification: '' }).success).toBe(false);
  });

  it('is said in words', () => {
    expect(formatRamp(ramp)).toBe('montée en charge médiane depuis 2026');
    expect(formatRamp(null)).toBe('leviers à plein effet');
  });

  it('is absent from scenarios stored before there were ramps: their levers act in full', () => {
    const stored = {
      ...{ id: 's1', code: 'S1', name: 'Essai', summary: '', status: 'draft', version: 1 },
      ...{ baselineId: 's0', partnerId: null, horizonYear: 2030, levers: [], hypotheses: {} },
    };
    expect(scenarioSchema.parse(stored).ramp).toBeNull();
  });
});
