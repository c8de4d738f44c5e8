import {
  computeFundingBalance,
  formatOwnShare,
  FUNDING_STATE_LABELS,
  type FundingBalance,
} from '@maceo/domain/funding/funding-balance';
import {
  computeAvoidedTonnes,
  computeTonneCost,
  computeUnitCost,
  COST_CAVEAT,
  findSpentCents,
  TONNE_CAVEAT,
  type ModelledEmissions,
  type UnitCost,
} from '@maceo/domain/funding/funding-costs';
import {
  FUNDING_STAGE_LABELS,
  fundingStageSchema,
  type FundingContent,
  type FundingStage,
} from '@maceo/domain/funding/funding-plan';
import { formatNumber } from '@maceo/domain/format-number';
import { formatMoney } from '@maceo/domain/money';

/** A label, what stands under it and a remark, for the facts of a page. */
export interface Fact {
  label: string;
  value: string;
  note?: string;
}

function describeRule({ meetsRule }: FundingBalance, percent: number | null): string | undefined {
  if (percent === null) return 'aucune règle d’autofinancement';
  if (meetsRule === null) return `minimum de ${percent}\u00A0%, pas encore vérifiable`;
  return meetsRule
    ? `conforme au minimum de ${percent}\u00A0%`
    : `non conforme au minimum de ${percent}\u00A0%`;
}

/** Where a plan stands, in figures; exact, nothing rounded to pass. */
export function listBalanceFacts(content: FundingContent): Fact[] {
  const balance = computeFundingBalance(content);
  const { taxBasis } = content.total;
  const toMoney = (amountCents: number | null) => formatMoney({ amountCents, taxBasis });
  const { gapCents, ownShare } = balance;
  return [
    { label: 'Budget total', value: toMoney(content.total.amountCents) },
    { label: 'Montants communiqués', value: toMoney(balance.knownCents), note: 'lignes refusées exclues' },
    {
      label: 'Équilibre',
      value: FUNDING_STATE_LABELS[balance.state],
      note: gapCents === null || gapCents === 0 ? undefined : `écart ${toMoney(gapCents)}`,
    },
    {
      label: 'Autofinancement',
      value: ownShare === null ? 'non communiqué' : formatOwnShare(ownShare),
      note: describeRule(balance, content.ownFundsPercent),
    },
  ];
}

/** Amounts by stage, those not communicated counted apart: « 30 000 € (et 2 lignes non communiquées) ». */
export function listStageFacts({ lines, total }: Pick<FundingContent, 'lines' | 'total'>): Fact[] {
  const stages = fundingStageSchema.options.filter((stage) => lines.some((line) => line.stage === stage));
  return stages.map((stage: FundingStage) => {
    const amounts = lines.filter((line) => line.stage === stage).map((line) => line.amountCents);
    const known = amounts.filter((amount) => amount !== null);
    const unknown = amounts.length - known.length;
    const sum = known.length === 0 ? null : known.reduce((a, b) => a + b, 0);
    const missing = unknown === 1 ? '1 ligne non communiquée' : `${unknown} lignes non communiquées`;
    const note = unknown > 0 && sum !== null ? `et ${missing}` : undefined;
    const value = formatMoney({ amountCents: sum, taxBasis: total.taxBasis });
    return { label: FUNDING_STAGE_LABELS[stage], value, note };
  });
}

function formatUnitCost(cost: UnitCost, { total }: FundingContent): Pick<Fact, 'value' | 'note'> {
  return cost.kind === 'number'
    ? { value: formatMoney({ amountCents: cost.cents, taxBasis: total.taxBasis }) }
    : { value: 'n.d.', note: cost.reason };
}

/** The cost of a tonne by each publication that rests on the operation, saying which; or why there is none. */
function listTonneFacts(content: FundingContent, emissions: readonly ModelledEmissions[]): Fact[] {
  const label = 'Par tonne de CO₂ évitée en un an';
  if (emissions.length === 0) {
    return [
      { label, value: 'n.d.', note: 'Aucune publication ne calcule le territoire de cette opération.' },
    ];
  }
  return emissions.map((one) => {
    const tonnes = computeAvoidedTonnes(content.teleworkers, one);
    const cost = formatUnitCost(computeTonneCost(findSpentCents(content), tonnes), content);
    const told = `${one.scenario}, publication n°\u00A0${one.number}, ${one.territory}`;
    const amount = tonnes === null ? '' : `\u00A0: ${formatNumber(tonnes, 2)}\u00A0t modélisées`;
    return {
      label: emissions.length === 1 ? label : `${label}, ${one.scenario}`,
      value: cost.value,
      note: cost.note ?? `${told}${amount}`,
    };
  });
}

/**
 * What was spent and what it comes to per result, with the caveats that go with it. `emissions` undefined = those of the
 * page are not for this content, nothing is said of tonnes.
 */
export function listCostFacts(
  content: FundingContent,
  emissions?: readonly ModelledEmissions[],
): { facts: Fact[]; caveats: string[] } {
  const spent = findSpentCents(content);
  const facts = [
    { label: 'Dépensé', value: formatMoney({ amountCents: spent, taxBasis: content.total.taxBasis }) },
    { label: 'Par télétravailleur', ...formatUnitCost(computeUnitCost(spent, content.teleworkers), content) },
    {
      label: 'Par jour-place occupé',
      ...formatUnitCost(computeUnitCost(spent, content.usedSeatDays), content),
    },
    ...(emissions === undefined ? [] : listTonneFacts(content, emissions)),
  ];
  const isTold = emissions !== undefined && emissions.length > 0;
  return { facts, caveats: isTold ? [COST_CAVEAT, TONNE_CAVEAT] : [COST_CAVEAT] };
}
