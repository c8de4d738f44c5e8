import { HYPOTHESIS_LAW_LABELS, type HYPOTHESIS_LAWS } from '@maceo/domain/hypotheses/hypothesis-parameter';
import type { ShownHypothesis } from '@maceo/domain/hypotheses/hypothesis-views';
import type { Difference } from '#lib/difference.ts';
import { formatDecimal, parseDecimal } from '#lib/parse-decimal.ts';

/**
 * A proposal as typed: numbers stay text until they are sent. `kind` `field` = what the observations say, with the
 * national prior or without; the law and its ends are then kept for whoever comes back to `typed`.
 */
export interface ProposalEntries {
  kind: 'field' | 'typed';
  usesPrior: boolean;
  law: (typeof HYPOTHESIS_LAWS)[number];
  low: string;
  mode: string;
  high: string;
  justification: string;
}

/** A version as its author could have typed it; `usesPrior` is true for one that no observation founds. */
export function toProposalEntries(version: ShownHypothesis): ProposalEntries {
  const { law, low, mode, high, justification, estimate } = version;
  return {
    kind: estimate === null ? 'typed' : 'field',
    usesPrior: estimate?.priorUsed ?? true,
    law,
    ...{ low: formatDecimal(low), mode: formatDecimal(mode), high: formatDecimal(high) },
    justification,
  };
}

/**
 * The form as it opens: the law of the version that is revised (null = none), else that of the `registry`; from the
 * observations where they allow it. The justification is always written anew.
 */
export function createEntries(
  revised: ShownHypothesis | null,
  {
    usesPrior,
    canEstimate,
    registry,
  }: {
    usesPrior: boolean;
    canEstimate: boolean;
    registry: { low: number; default: number; high: number } | undefined;
  },
): ProposalEntries {
  const ends = revised ?? (registry && { ...registry, mode: registry.default });
  const format = (value: number | undefined) => formatDecimal(value ?? 0);
  return {
    ...{ kind: canEstimate ? 'field' : 'typed', usesPrior, law: revised?.law ?? 'pert' },
    ...{ low: format(ends?.low), mode: format(ends?.mode), high: format(ends?.high) },
    justification: '',
  };
}

const ENDS = { low: 'Borne basse', mode: 'Valeur centrale', high: 'Borne haute' } as const;

function formatDistribution({ kind, usesPrior, law, low, mode, high }: ProposalEntries): string {
  if (kind === 'field') {
    return `celle des observations, ${usesPrior ? 'avec' : 'sans'} l’a priori national`;
  }
  return `à dire d’expert, ${HYPOTHESIS_LAW_LABELS[law]}\u00A0: ${mode}, de ${low} à ${high}`;
}

function isSameNumber(mine: string, theirs: string): boolean {
  return mine.trim() === theirs.trim() || parseDecimal(mine) === parseDecimal(theirs);
}

/** Two typed laws differ end by end; otherwise where they come from is one choice, taken or left whole. */
function listDistributionDifferences(mine: ProposalEntries, theirs: ProposalEntries): Difference[] {
  if (mine.kind === 'field' || theirs.kind === 'field') {
    const told = { mine: formatDistribution(mine), theirs: formatDistribution(theirs) };
    return told.mine === told.theirs ? [] : [{ field: 'distribution', label: 'Distribution', ...told }];
  }
  const [law, other] = [HYPOTHESIS_LAW_LABELS[mine.law], HYPOTHESIS_LAW_LABELS[theirs.law]];
  const laws = law === other ? [] : [{ field: 'law', label: 'Loi', mine: law, theirs: other }];
  const ends = (['low', 'mode', 'high'] as const)
    .filter((end) => !isSameNumber(mine[end], theirs[end]))
    .map((end) => ({
      field: end,
      label: ENDS[end],
      mine: mine[end].trim() || 'vide',
      theirs: theirs[end],
    }));
  return [...laws, ...ends];
}

/** Fields in which what is typed and the version proposed meanwhile differ, in the order of the form. */
export function listDifferences(mine: ProposalEntries, theirs: ProposalEntries): Difference[] {
  const distribution = listDistributionDifferences(mine, theirs);
  const [text, other] = [mine.justification.trim(), theirs.justification.trim()];
  if (text === other) return distribution;
  return [
    ...distribution,
    { field: 'justification', label: 'Justification', mine: text || 'vide', theirs: other },
  ];
}

/**
 * What is typed with one field taken from the other version, all else kept. Where the observations allow no estimate any
 * more (`canEstimate` false), a distribution that came from them is taken by its numbers.
 */
export function replaceField(
  mine: ProposalEntries,
  theirs: ProposalEntries,
  { field, canEstimate }: { field: string; canEstimate: boolean },
): ProposalEntries {
  switch (field) {
    case 'distribution': {
      const kind = theirs.kind === 'field' && canEstimate ? 'field' : 'typed';
      return { ...theirs, kind, justification: mine.justification };
    }
    case 'law':
      return { ...mine, law: theirs.law };
    case 'low':
    case 'mode':
    case 'high':
    case 'justification':
      return { ...mine, [field]: theirs[field] };
    default:
      return mine;
  }
}
