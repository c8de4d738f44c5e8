import type { Evidence } from '@maceo/domain/operations/evidence';
import type { Operation } from '@maceo/domain/operations/operation';
import type { Partner } from '@maceo/domain/partners/partner';
import type { Actor } from '@maceo/domain/people/role';
import type { RunInputs } from '@maceo/domain/scenarios/run';
import type { Scenario } from '@maceo/domain/scenarios/scenario';
import type { NewRun } from '../runs.ts';

/** A partner whose perimeter stands in the reference of the tests. */
export function aPartner(id: string): Partner {
  return {
    id,
    kind: 'departement',
    nameInStudy: `Conseil général, ${id}`,
    nameToday: `Département, ${id}`,
    successor: null,
    perimeterDepartements: ['15'],
    status: 'active',
    agreedOn: null,
    agreementEndsOn: null,
    version: 1,
  };
}

/** An actor of the operator unless given a partner. */
export function anActor(userId: string, partnerId: string | null = null): Actor {
  return { userId, name: userId, role: partnerId === null ? 'operator_admin' : 'partner_lead', partnerId };
}

/** A draft scenario of the operator, of baseline `s0` unless it is `s0`. */
export function aScenario(id: string, more: Partial<Scenario> = {}): Scenario {
  return {
    id,
    code: id.toUpperCase(),
    name: `Scénario ${id}`,
    summary: '',
    status: 'draft',
    version: 1,
    baselineId: id === 's0' ? null : 's0',
    partnerId: null,
    createdBy: null,
    horizonYear: 2026,
    ramp: null,
    levers: [],
    hypotheses: {},
    hypothesisIds: [],
    ...more,
  };
}

/** An operation of the Lot unless told otherwise. */
export function anOperation(id: string, partnerId: string | null = 'lot'): Operation {
  return {
    id,
    version: 1,
    title: `Opération ${id}`,
    type: 'employer_telework',
    status: 'running',
    visibility: 'public',
    partnerId,
    organisationIds: [],
    telecentreIds: [],
    territories: [{ level: 'departement', code: '46' }],
    startedOn: null,
    endedOn: null,
    regimeOverride: null,
    objectives: [],
    cost: { amountCents: null, taxBasis: null },
    fullTimeEquivalents: null,
    facets: {},
    commitments: [],
    summary: null,
    lessons: null,
    sources: [],
  };
}

/** An open and validated piece of evidence. */
export function anEvidence(id: string, more: Partial<Evidence> & { operationId: string }): Evidence {
  return {
    id,
    version: 1,
    organisationId: null,
    kind: 'measured',
    measure: 'jours télétravaillés par semaine',
    value: 1.5,
    low: null,
    high: null,
    unit: 'jours par semaine',
    eligibleCount: null,
    teleworkerCount: null,
    volunteersOnly: false,
    daysDistribution: [],
    daysGranted: null,
    daysEffective: null,
    distanceKm: null,
    perceptions: [],
    measuredOn: '2011-06',
    respondentRole: 'agent',
    quality: 'B',
    status: 'validated',
    rejectionReason: null,
    supersedesId: null,
    confidentiality: 'open',
    note: null,
    source: { publisher: 'Test', title: 'Test', date: null, url: null, standing: 'professional' },
    attachments: [],
    ...more,
  };
}

/** A run to queue of that version of a scenario, asked by the server. */
export function aNewRun(scenarioId: string, more: Partial<RunInputs> & { now: Date }): NewRun {
  const { now, ...inputs } = more;
  return {
    inputs: {
      scenarioId,
      scenarioVersion: 1,
      levers: [],
      reachedShare: 1,
      parameters: {},
      hypotheses: [],
      seed: 1,
      draws: 0,
      flowsId: 'flows',
      datasets: {},
      modelVersion: '1',
      isBaseline: scenarioId === 's0',
      ...inputs,
    },
    inputHash: 'hash',
    data: { mode: 'demo', flows: 'modelled' },
    startedBy: null,
    now,
  };
}
