import { formatNumber } from '@maceo/domain/format-number';
import { formatMoney } from '@maceo/domain/money';
import {
  computeOwnFundsShare,
  type ExperienceSheet,
  type FundingLine,
} from '@maceo/domain/study/experience-sheet';

type Funding = ExperienceSheet['funding'];

const KIND_LABELS: Record<FundingLine['kind'], string> = {
  own_funds: 'Autofinancement',
  cofunding: 'Cofinancement',
  programme: 'Programme',
  unallocated: 'Reste à répartir',
};

/** The funding plan as printed: amounts not communicated say so and are in no sum. */
export interface FundingView {
  total: string;
  lines: { label: string; kind: string; amount: string; known: boolean }[];
  ownShare: string;
  ownShareNote: string;
}

/** Lines in the order of the sheet; the own-funds share is exact, never rounded up to the next tenth. */
export function toFundingView(funding: Funding): FundingView {
  const share = computeOwnFundsShare(funding);
  return {
    total: formatMoney(funding.total),
    lines: funding.lines.map((line) => ({
      label: line.label,
      kind: KIND_LABELS[line.kind],
      amount: formatMoney(line.amount),
      known: line.amount.amountCents !== null,
    })),
    ownShare: share === null ? 'non communiqué' : `${formatPercentDown(share)}\u00A0%`,
    ownShareNote: 'autofinancement rapporté au budget total',
  };
}

/** One decimal when exact, three decimals rounded down otherwise: 19.9993 % must not read 20 %. */
function formatPercentDown(share: number): string {
  const percent = share * 100;
  const tenth = Math.round(percent * 10) / 10;
  if (Math.abs(percent - tenth) < 1e-9) return formatNumber(tenth, 1);
  return formatNumber(Math.floor(percent * 1000) / 1000, 3);
}
