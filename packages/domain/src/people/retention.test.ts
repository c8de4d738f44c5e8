import { describe, expect, it } from 'vitest';
import { computeErasureDay, computeRetentionLimit, formatRetention, RETENTION } from './retention.ts';

describe('how long personal data are kept', () => {
  it('is counted back from now, and not at all where it lasts as long as its thing', () => {
    const now = new Date('2026-11-27T10:00:00Z');
    expect(computeRetentionLimit('session', now)?.toISOString()).toBe('2026-11-20T10:00:00.000Z');
    expect(computeRetentionLimit('journal', now)).toBeUndefined();
  });

  it('gives the day on which a person is erased: the one after the last day kept', () => {
    expect(computeErasureDay('2026-11-27')).toBe('2028-11-27');
    expect(computeErasureDay('2025-01-31')).toBe('2027-02-01');
    expect(computeErasureDay(null)).toBeNull();
  });

  it('is said in words for every kind', () => {
    expect(formatRetention(RETENTION.session)).toBe('7\u00A0jours après la dernière connexion');
    expect(formatRetention(RETENTION.sheet_contact)).toBe('tant que la fiche existe');
    for (const rule of Object.values(RETENTION)) expect(formatRetention(rule)).not.toMatch(/undefined|null/);
  });
});
