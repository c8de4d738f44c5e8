import { computeFundingBalance, FUNDING_STATE_LABELS } from '@maceo/domain/funding/funding-balance';
import {
  FUNDING_STATUS_LABELS,
  fundingStatusSchema,
  type FundingPlan,
} from '@maceo/domain/funding/funding-plan';
import { toCell, toMoneyCell, toUnknownCell, type ListColumn, type ListRow } from '#lib/list-table.ts';

/** The list of funding plans. */
export const PLAN_COLUMNS: ListColumn[] = [
  { key: 'plan', label: 'Plan' },
  { key: 'etat', label: 'État', facet: 'Tous' },
  { key: 'equilibre', label: 'Équilibre', facet: 'Tous' },
  { key: 'budget', label: 'Budget total', unit: '€', numeric: true },
  { key: 'taxes', label: 'Taxes', isExportOnly: true },
  { key: 'identifiant', label: 'Identifiant', isExportOnly: true },
];

/** Funding plans as lines of their list. */
export function toPlanRows(plans: readonly FundingPlan[], toHref: (id: string) => string): ListRow[] {
  return plans.map((plan) => ({
    key: plan.id,
    cells: {
      plan: toCell(plan.title, { href: toHref(plan.id) }),
      etat: toCell(FUNDING_STATUS_LABELS[plan.status], {
        order: fundingStatusSchema.options.indexOf(plan.status),
        tone: 'neutral',
      }),
      equilibre: toCell(FUNDING_STATE_LABELS[computeFundingBalance(plan).state]),
      budget: toMoneyCell(plan.total),
      taxes: plan.total.taxBasis === null ? toUnknownCell() : toCell(plan.total.taxBasis),
      identifiant: toCell(plan.id),
    },
  }));
}
