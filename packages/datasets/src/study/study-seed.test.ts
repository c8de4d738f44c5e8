import { evidenceSchema } from '@maceo/domain/operations/evidence';
import { operationSchema } from '@maceo/domain/operations/operation';
import { organisationSchema } from '@maceo/domain/organisations/organisation';
import { partnerSchema } from '@maceo/domain/partners/partner';
import { checkLeverSettings } from '@maceo/domain/scenarios/check-lever-settings';
import { scenarioSchema } from '@maceo/domain/scenarios/scenario';
import { computeOwnFundsShare, SHEET_SECTIONS, toPublicSheet } from '@maceo/domain/study/experience-sheet';
import { studySchema } from '@maceo/domain/study/study';
import { readCog } from '../cog/read-cog.ts';
import { describe, expect, it } from 'vitest';
import { FIELD_EVIDENCE, FIELD_OPERATIONS, FIELD_ORGANISATIONS } from './field-actions.ts';
import { LOT_PILOT_EVIDENCE, LOT_PILOT_ID } from './lot-pilot.ts';
import { MACEO_STUDY } from './maceo-study.ts';
import { STUDY_PARTNERS } from './partners.ts';
import { FIRST_SCENARIOS } from './scenarios.ts';

const ALL = JSON.stringify([
  MACEO_STUDY,
  STUDY_PARTNERS,
  FIELD_ORGANISATIONS,
  FIELD_OPERATIONS,
  FIELD_EVIDENCE,
  FIRST_SCENARIOS,
]);

describe('the study as first recorded', () => {
  it('fits the domain', () => {
    expect(() => studySchema.parse(MACEO_STUDY)).not.toThrow();
    for (const partner of STUDY_PARTNERS) expect(() => partnerSchema.parse(partner)).not.toThrow();
    for (const scenario of FIRST_SCENARIOS) expect(() => scenarioSchema.parse(scenario)).not.toThrow();
    for (const organisation of FIELD_ORGANISATIONS)
      expect(() => organisationSchema.parse(organisation)).not.toThrow();
    for (const operation of FIELD_OPERATIONS) expect(() => operationSchema.parse(operation)).not.toThrow();
    for (const evidence of FIELD_EVIDENCE) expect(() => evidenceSchema.parse(evidence)).not.toThrow();
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

describe('the field actions', () => {
  const find = (id: string) => FIELD_EVIDENCE.find((item) => item.id === id);

  it('have an id of their own, evidence of their own, and only territories and partners that exist', () => {
    expect(new Set(FIELD_OPERATIONS.map(({ id }) => id)).size).toBe(FIELD_OPERATIONS.length);
    expect(new Set(FIELD_EVIDENCE.map(({ id }) => id)).size).toBe(FIELD_EVIDENCE.length);
    const communes = new Set(readCog().communes.map(({ code }) => code));
    const partners = STUDY_PARTNERS.map(({ id }) => id);
    for (const { id, partnerId, territories } of FIELD_OPERATIONS) {
      expect(FIELD_EVIDENCE.some(({ operationId }) => operationId === id)).toBe(true);
      expect(partnerId === null || partners.includes(partnerId)).toBe(true);
      for (const { level, code } of territories) if (level === 'commune') expect(communes).toContain(code);
    }
  });

  it('keep both numbers where the sources contradict each other, the older one replaced', () => {
    for (const [replaced, kept] of [
      ['triangle-aurillac-figeac-decazeville-centres-prevus', 'triangle-aurillac-figeac-decazeville-centres'],
      ['murat-accueil-actifs-entreprises-2014', 'murat-accueil-actifs-entreprises-2015'],
    ]) {
      expect(find(replaced)?.status).toBe('superseded');
      expect(find(kept)?.status).toBe('validated');
      expect(find(replaced)?.measure).toBe(find(kept)?.measure);
      expect(find(replaced)?.value).not.toBe(find(kept)?.value);
    }
  });

  it('show signed and used together', () => {
    expect(find('mauriac-telecentre-conventions')?.value).toBe(150);
    expect(find('mauriac-telecentre-usagers')?.value).toBe(23);
    expect(find('mauriac-telecentre-part-utilisee')?.value).toBeCloseTo((100 * 23) / 150, 1);
  });
});

describe('the field actions', () => {
  it('name employers that are recorded, and pieces of evidence that they replace', () => {
    const employers = FIELD_ORGANISATIONS.map(({ id }) => id);
    for (const { organisationIds } of FIELD_OPERATIONS)
      expect(employers).toEqual(expect.arrayContaining(organisationIds));
    const replaced = FIELD_EVIDENCE.flatMap(({ supersedesId }) => supersedesId ?? []);
    const superseded = FIELD_EVIDENCE.filter(({ status }) => status === 'superseded').map(({ id }) => id);
    expect(replaced.toSorted()).toEqual(superseded.toSorted());
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
        const known = FIELD_OPERATIONS.map(({ id }) => id);
        const cited = operationIds.length > 0 && operationIds.every((id) => known.includes(id));
        expect(cited !== justification.startsWith('Sans observation.')).toBe(true);
      }
    }
  });
});
