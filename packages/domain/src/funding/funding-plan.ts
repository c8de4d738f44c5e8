import { z } from 'zod';
import { moneySchema } from '../money.ts';

/**
 * The funding plan of the study or of an operation: who brings how much, how far each promise has come, what was spent.
 * Amounts are integer cents of one tax basis; null means « non communiqué » and enters no sum.
 */

/** Where a plan stands. Source: vocabulary of the study, lifecycles. */
export const fundingStatusSchema = z.enum(['draft', 'balanced', 'voted', 'executing', 'closed']);
export type FundingStatus = z.infer<typeof fundingStatusSchema>;

/** French label of a plan's status. */
export const FUNDING_STATUS_LABELS: Record<FundingStatus, string> = {
  draft: 'Brouillon',
  balanced: 'Équilibré',
  voted: 'Voté',
  executing: 'En exécution',
  closed: 'Clos',
};

/** What kind of money a line is. */
export const fundingKindSchema = z.enum([
  'own_funds',
  'cofunding',
  'programme',
  'europe',
  'other',
  'unallocated',
]);
export type FundingKind = z.infer<typeof fundingKindSchema>;

/** French label of a kind of money. */
export const FUNDING_KIND_LABELS: Record<FundingKind, string> = {
  own_funds: 'Autofinancement',
  cofunding: 'Cofinancement',
  programme: 'État, Massif central',
  europe: 'Europe',
  other: 'Autre',
  unallocated: 'Reste à répartir',
};

/** How far the promise of a line has come. */
export const fundingStageSchema = z.enum([
  'planned',
  'requested',
  'notified',
  'committed',
  'paid',
  'refused',
]);
export type FundingStage = z.infer<typeof fundingStageSchema>;

/** French label of a stage. */
export const FUNDING_STAGE_LABELS: Record<FundingStage, string> = {
  planned: 'Prévu',
  requested: 'Demandé',
  notified: 'Notifié',
  committed: 'Engagé',
  paid: 'Versé',
  refused: 'Refusé',
};

/** The largest amount taken: ten billion euros. Assumption: the operator's own, so that sums stay exact integers. */
export const MAX_AMOUNT_CENTS = 1_000_000_000_000;

const amountSchema = z.number().int().min(0).max(MAX_AMOUNT_CENTS).nullable();

/** One funder's line. `amountCents` null = « non communiqué ». */
export const fundingLineSchema = z.object({
  funder: z.string().trim().min(1).max(120),
  kind: fundingKindSchema,
  stage: fundingStageSchema,
  amountCents: amountSchema,
});
export type FundingLine = z.infer<typeof fundingLineSchema>;

/** Something spent or to be spent, in the plan's tax basis. */
export const expenseSchema = z.object({
  label: z.string().trim().min(1).max(120),
  year: z.number().int().min(2000).max(2100),
  amountCents: amountSchema,
});
export type Expense = z.infer<typeof expenseSchema>;

/**
 * The rule of own funds in percent of the total, as the programme at hand sets it; null = no rule. It is a rule of a
 * programme and not a law: the floor of 20 % of CGCT L1111-10 binds investments of local authorities only.
 */
export const ownFundsRuleSchema = z.number().int().min(0).max(100).nullable();

/**
 * A plan. `operationId` null = the study itself; `partnerId` owns it (null = the operator). `total.taxBasis` is that of
 * every amount, null where the source does not say. `teleworkers` and `usedSeatDays` are what the operation reports, for
 * the ratios; null = not reported.
 */
export const fundingPlanSchema = z.object({
  id: z.string(),
  operationId: z.string().nullable(),
  partnerId: z.string().nullable(),
  title: z.string(),
  version: z.number().int().positive(),
  status: fundingStatusSchema,
  total: moneySchema,
  ownFundsPercent: ownFundsRuleSchema,
  lines: z.array(fundingLineSchema).max(50),
  expenses: z.array(expenseSchema).max(200),
  teleworkers: z.number().int().nonnegative().nullable(),
  usedSeatDays: z.number().int().nonnegative().nullable(),
});
export type FundingPlan = z.infer<typeof fundingPlanSchema>;

/** What a person may write of a plan. */
export type FundingContent = Pick<
  FundingPlan,
  'total' | 'ownFundsPercent' | 'lines' | 'expenses' | 'teleworkers' | 'usedSeatDays'
>;
