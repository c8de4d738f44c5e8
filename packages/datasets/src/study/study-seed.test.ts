import { evidenceSchema } from '@maceo/domain/operations/evidence';
import { operationSchema } from '@maceo/domain/operations/operation';
import { partnerSchema } from '@maceo/domain/partners/partner';
import { checkLeverSettings } from '@maceo/domain/scenarios/lever';
import { scenarioSchema } from '@maceo/domain/scenarios/scenario';
import { computeOwnFundsShare, SHEET_SECTIONS, toPublicSheet } from '@maceo/domain/study/experience-sheet';
import { studySchema } from '@maceo/domain/study/study';
import { describe, expect, it } from 'vitest';
import { LOT_PILOT, LOT_PILOT_EVIDENCE, LOT_PILOT_ID } from './lot-pilot.ts';
import { MACEO_STUDY } from './maceo-study.ts';
import { STUDY_PARTNERS } from './partners.ts';
import { FIRST_SCENARIOS } from './scenarios.ts';

const ALL = JSON.stringify([MACEO_STUDY, STUDY_PARTNERS, LOT_PILOT, LOT_PILOT_EVIDENCE, FIRST_SCENARIOS]);

describe('the study as first recorded', () => {
  it('fits the domain', () => {
    expect(() => studySchema.parse(MACEO_STUDY)).not.toThrow();
    for (const partner of STUDY_PARTNERS) expect(() => partnerSchema.parse(partner)).not.toThrow();
    for (const scenario of FIRST_SCENARIOS) expect(() => scenarioSchema.parse(scenario)).not.toThrow();
    expect(() => operationSchema.parse(LOT_PILOT)).not.toThrow();
    for (const evidence of LOT_PILOT_EVIDENCE) expect(() => evidenceSchema.parse(evidence)).not.toThrow();
  });

  it('fills the fourteen sections', () => {
    const sections = Object.keys(SHEET_SECTIONS) as (keyof typeof SHEET_SECTIONS)[];
    expect(sections).toHaveLength(14);
    for (const section of sections)
      expect(JSON.stringify(MACEO_STUDY.sheet[section]).length).toBeGreaterThan(4);
  });

  it('covers exactly 20 % by own funds and leaves unknown amounts unknown', () => {
    const { funding } = MACEO_STUDY.sheet;
    expect(computeOwnFundsShare(funding)).toBe(0.2);
    const cofunders = funding.lines.filter((line) => line.kind === 'cofunding');
    expect(cofunders).toHaveLength(6);
    expect(cofunders.every((line) => line.amount.amountCents === null)).toBe(true);
    const known = funding.lines.reduce((sum, line) => sum + (line.amount.amountCents ?? 0), 0);
    expect(known).toBe(funding.total.amountCents);
  });

  it('holds no personal data', () => {
    expect(ALL).not.toMatch(/@|\b0[67]([ .]?\d{2}){4}\b/);
    const { contact } = toPublicSheet(MACEO_STUDY.sheet);
    expect([contact.name, contact.phone, contact.email]).toEqual([null, null, null]);
  });

  it('is set in French typography', () => {
    expect(ALL).not.toMatch(/ [;:?!»]|« |\d [€%]|[a-zé]'[a-zé]/i);
  });
});

describe('the Lot pilot', () => {
  const find = (suffix: string) =>
    LOT_PILOT_EVIDENCE.find((item) => item.id === `${LOT_PILOT_ID}-${suffix}`)?.value ?? Number.NaN;

  it('derives distance, speed and emission factor from the published figures', () => {
    expect(find('kilometres') / (find('agents') * 1.25 * 45 * 2)).toBeCloseTo(find('distance-aller'), 1);
    expect(find('kilometres') / (find('temps') * 24)).toBeCloseTo(find('vitesse'), 1);
    expect((find('co2') * 1e6) / find('kilometres')).toBeCloseTo(find('facteur-emission'), 0);
  });

  it('marks derived figures as such and never claims a source states them', () => {
    for (const { kind, source } of LOT_PILOT_EVIDENCE) {
      expect(source.standing).toBe(kind === 'derived' ? 'derived' : 'verified');
    }
  });
});

describe('the first scenarios', () => {
  it('start with a baseline without levers', () => {
    expect(FIRST_SCENARIOS[0]).toMatchObject({
      code: 'S0',
      baselineId: null,
      levers: [],
      status: 'validated',
    });
  });

  it('have an id and a code of their own', () => {
    for (const key of ['id', 'code'] as const) {
      expect(new Set(FIRST_SCENARIOS.map((scenario) => scenario[key])).size).toBe(FIRST_SCENARIOS.length);
    }
  });

  it('set levers within bounds, each citing an operation that exists or said to be without observation', () => {
    for (const { levers, baselineId } of FIRST_SCENARIOS.slice(1)) {
      expect(baselineId).toBe('s0-tendanciel');
      expect(checkLeverSettings(levers)).toEqual([]);
      for (const { operationIds, justification } of levers) {
        const cited = operationIds.length === 1 && operationIds[0] === LOT_PILOT_ID;
        expect(cited !== justification.startsWith('Sans observation.')).toBe(true);
      }
    }
  });
});
