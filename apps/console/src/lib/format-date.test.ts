import { describe, expect, it } from 'vitest';
import { formatDuration, formatMoment, formatPartialDate } from './format-date.ts';

describe('dates and durations', () => {
  it('prints a date as precisely as it was given', () => {
    expect(formatPartialDate('2012')).toBe('2012');
    expect(formatPartialDate('2011-06')).toBe('juin 2011');
    expect(formatPartialDate('2015-04-03')).toBe('3 avril 2015');
    expect(formatPartialDate(null)).toBe('non communiqué');
  });

  it('prints instants in the legal time of the massif', () => {
    expect(formatMoment('2026-07-01T10:00:00Z')).toContain('12:00');
    expect(formatMoment(null)).toBe('—');
  });

  it.each([
    ['2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.840Z', '0,8\u00A0s'],
    ['2026-01-01T00:00:00Z', '2026-01-01T00:00:12Z', '12\u00A0s'],
    ['2026-01-01T00:00:00Z', '2026-01-01T00:02:05Z', '2\u00A0min 05\u00A0s'],
  ])('prints the time from %s to %s as %s', (from, to, expected) => {
    expect(formatDuration(from, to)).toBe(expected);
  });

  it('does not invent a duration while a run has not ended', () => {
    expect(formatDuration('2026-01-01T00:00:00Z', null)).toBe('—');
  });
});
