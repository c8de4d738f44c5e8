import { describe, expect, it } from 'vitest';
import type { Ramp } from '@maceo/domain/scenarios/ramp';
import { checkScheduleEntries, toSchedule, toScheduleEntries } from './schedule-entries.ts';

const ramp: Ramp = { speed: 'slow', startYear: 2026, justification: 'Comme en 2011.' };

describe('horizon and ramp on the sheet', () => {
  it.each([
    { horizonYear: 2035, ramp },
    { horizonYear: 2030, ramp: null },
  ])('come back as they left: %j', (schedule) => {
    const entries = toScheduleEntries(schedule);
    expect(checkScheduleEntries(entries)).toEqual([]);
    expect(toSchedule(entries)).toEqual(schedule);
  });

  it.each(['2100', '', '2030,5', 'bientôt'])('refuse the horizon « %s » with its bounds', (horizonYear) => {
    const [problem] = checkScheduleEntries({
      ...toScheduleEntries({ horizonYear: 2030, ramp: null }),
      horizonYear,
    });
    expect(problem).toEqual({
      field: 'horizonYear',
      message: 'Année d’horizon\u00A0: entrez une année entre 2010 et 2050.',
    });
  });

  it('refuse a ramp without start nor reason, both at once', () => {
    const entries = { ...toScheduleEntries({ horizonYear: 2030, ramp: null }), speed: 'fast' as const };
    expect(checkScheduleEntries(entries).map(({ field }) => field)).toEqual([
      'ramp.startYear',
      'ramp.justification',
    ]);
  });
});
