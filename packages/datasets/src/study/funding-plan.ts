import type { FundingPlan } from '@maceo/domain/funding/funding-plan';
import { STUDY_PARTNERS } from './partners.ts';

/**
 * The funding plan of the study as its sheet gives it: 150 000 € of which 30 000 € own funds; how the other 120 000 € are
 * split is not told, so that the plan is incomplete and says so. The stage of each line is not told either: `planned`.
 * Source: the study's sheet. The rule of 20 % is the programme's; see `selffin_min` in the method.
 */
export const STUDY_FUNDING_PLAN: FundingPlan = {
  id: 'etude',
  operationId: null,
  partnerId: null,
  title: 'Étude-action télétravail dans le Massif central',
  version: 1,
  status: 'draft',
  total: { amountCents: 15_000_000, taxBasis: null },
  ownFundsPercent: 20,
  lines: [
    { funder: 'MACEO', kind: 'own_funds', stage: 'planned', amountCents: 3_000_000 },
    ...STUDY_PARTNERS.map(({ nameInStudy }) => ({
      funder: nameInStudy,
      kind: 'cofunding' as const,
      stage: 'planned' as const,
      amountCents: null,
    })),
    { funder: 'Financements Massif central', kind: 'programme', stage: 'planned', amountCents: null },
  ],
  expenses: [],
  teleworkers: null,
  usedSeatDays: null,
};
