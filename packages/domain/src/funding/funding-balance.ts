import { formatMoney } from '../money.ts';
import type { RefusalReason } from '../refusal.ts';
import type { FundingContent, FundingPlan, FundingStatus } from './funding-plan.ts';

/** Whether a plan can be judged: an amount is missing, the lines do not make the total, or they do. */
export type FundingState = 'incomplete' | 'unbalanced' | 'complete';

/** French label of that state. */
export const FUNDING_STATE_LABELS: Record<FundingState, string> = {
  incomplete: 'Incomplet',
  unbalanced: 'Déséquilibré',
  complete: 'Complet',
};

/**
 * What a plan comes to. `knownCents` sums the lines that are communicated, refused ones left out; `gapCents` = total −
 * known, null while an amount is missing. `ownShare` is own funds over total as exact integers of cents, null when one
 * of them is not communicated; `meetsRule` null = no rule, or not yet known.
 */
export interface FundingBalance {
  state: FundingState;
  knownCents: number;
  gapCents: number | null;
  ownShare: { ownCents: number; totalCents: number } | null;
  meetsRule: boolean | null;
}

function sumKnown(amounts: readonly (number | null)[]): number {
  return amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
}

function findOwnShare({ total, lines }: Pick<FundingContent, 'total' | 'lines'>): FundingBalance['ownShare'] {
  const own = lines.filter((line) => line.kind === 'own_funds' && line.stage !== 'refused');
  const isKnown = own.every((line) => line.amountCents !== null);
  if (total.amountCents === null || total.amountCents === 0 || !isKnown) return null;
  return { ownCents: sumKnown(own.map((line) => line.amountCents)), totalCents: total.amountCents };
}

/**
 * The balance of a plan. A refused line brings nothing; a line not communicated leaves the plan incomplete, which is no
 * fault. The rule is met when own · 100 ≥ percent · total, in integers: 19.999 % is not 20 %.
 */
export function computeFundingBalance(
  plan: Pick<FundingContent, 'total' | 'lines' | 'ownFundsPercent'>,
): FundingBalance {
  const counted = plan.lines.filter((line) => line.stage !== 'refused');
  const knownCents = sumKnown(counted.map((line) => line.amountCents));
  const total = plan.total.amountCents;
  const isComplete = total !== null && counted.every((line) => line.amountCents !== null);
  const gapCents = isComplete ? total - knownCents : null;
  const ownShare = findOwnShare(plan);
  const hasRule = plan.ownFundsPercent !== null && ownShare !== null;
  return {
    state: gapCents === null ? 'incomplete' : gapCents === 0 ? 'complete' : 'unbalanced',
    knownCents,
    gapCents,
    ownShare,
    meetsRule: hasRule ? ownShare.ownCents * 100 >= (plan.ownFundsPercent ?? 0) * ownShare.totalCents : null,
  };
}

/** « 20,0 % », « 19,999 % »: a share cut down, never rounded up to what it does not reach. */
export function formatOwnShare({ ownCents, totalCents }: { ownCents: number; totalCents: number }): string {
  const thousandths = Number((BigInt(ownCents) * 100_000n) / BigInt(totalCents));
  const isTenth = thousandths % 100 === 0 && (BigInt(ownCents) * 1000n) % BigInt(totalCents) === 0n;
  const digits = isTenth ? 1 : 3;
  const text = (thousandths / 1000).toLocaleString('fr-FR', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return `${text}\u00A0%`;
}

/** The next status of each, in order. */
const NEXT: Record<FundingStatus, FundingStatus | null> = {
  draft: 'balanced',
  balanced: 'voted',
  voted: 'executing',
  executing: 'closed',
  closed: null,
};

/** The status that comes next, null at the end. */
export function findNextFundingStatus(status: FundingStatus): FundingStatus | null {
  return NEXT[status];
}

/**
 * Why a plan may not go on to its next status, undefined when it may: only a complete plan is balanced, and only one that
 * meets its rule is voted.
 */
export function whyNotAdvance(plan: FundingPlan): RefusalReason | undefined {
  const next = NEXT[plan.status];
  if (next === null) return { kind: 'funding-closed' };
  const { state, gapCents, meetsRule } = computeFundingBalance(plan);
  if (state === 'incomplete') return { kind: 'funding-incomplete' };
  if (state === 'unbalanced') {
    const gap = formatMoney({ amountCents: Math.abs(gapCents ?? 0), taxBasis: plan.total.taxBasis });
    return { kind: 'funding-unbalanced', gap, missing: (gapCents ?? 0) > 0 };
  }
  const breaksRule = plan.ownFundsPercent !== null && meetsRule !== true;
  return next === 'voted' && breaksRule
    ? { kind: 'funding-own-share', percent: plan.ownFundsPercent ?? 0 }
    : undefined;
}

/** Why a plan may not be edited, undefined when it may: once voted, amounts are decided; stages and expenses move on. */
export function whyNotEditPlan(plan: Pick<FundingPlan, 'status'>): RefusalReason | undefined {
  return plan.status === 'closed' ? { kind: 'funding-closed' } : undefined;
}
