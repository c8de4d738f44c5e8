import { describe, expect, it } from 'vitest';
import type { Evidence } from '@maceo/domain/operations/evidence';
import type { Partner } from '@maceo/domain/partners/partner';
import {
  formatCommitment,
  formatEvidence,
  formatEvidenceStanding,
  formatOwnFundsShare,
  formatPeriod,
  listFraming,
  listOverlaps,
  toFundingRow,
} from './study-view.ts';

const money = (amountCents: number | null) => ({ amountCents, taxBasis: null });

function aFunding(ownCents: number | null) {
  return {
    tools: [],
    total: money(15_000_000),
    lines: [
      { label: 'Autofinancement', kind: 'own_funds' as const, amount: money(ownCents) },
      { label: 'Reste', kind: 'unallocated' as const, amount: money(null) },
    ],
  };
}

function anEvidence(over: Partial<Evidence> = {}): Evidence {
  return {
    id: 'km',
    version: 1,
    operationId: 'lot',
    organisationId: null,
    kind: 'measured',
    measure: 'Kilomètres évités',
    value: 38_735,
    low: null,
    high: null,
    unit: 'km',
    eligibleCount: null,
    teleworkerCount: null,
    volunteersOnly: false,
    daysDistribution: [],
    daysGranted: null,
    daysEffective: null,
    distanceKm: null,
    perceptions: [],
    measuredOn: '2012-06',
    respondentRole: 'employer_file',
    quality: 'B',
    status: 'validated',
    rejectionReason: null,
    supersedesId: null,
    confidentiality: 'open',
    note: null,
    source: { publisher: 'P', title: 'T', date: null, url: null, standing: 'verified' },
    attachments: [],
    ...over,
  };
}

describe('an observation of adoption', () => {
  const adoption = { kind: 'adoption', value: null, teleworkerCount: 3 } as const;

  it.each([
    [40, '3\u00A0télétravailleurs pour 40\u00A0éligibles'],
    [4, 'effectif trop faible pour être montré'],
  ])('among %s people is told as %s', (eligibleCount, expected) => {
    expect(formatEvidence(anEvidence({ ...adoption, eligibleCount }))).toBe(expected);
  });

  it('keeps what is signed beside what is used', () => {
    const pair = { label: 'Conventions', signed: 150, used: 23, countedOn: null };
    expect(formatCommitment(pair)).toBe('150\u00A0signés, 23\u00A0utilisés (15\u00A0%)');
    expect(formatCommitment({ ...pair, used: null })).toBe('150\u00A0signés, utilisés non communiqués');
  });
});

describe('the study’s page', () => {
  it('sets the study’s frame beside today’s and never guesses the missing one', () => {
    const rows = listFraming({ communeCount: 3935, population: 3_945_402, surfaceKm2: null });
    expect(rows.map((row) => [row.then, row.now])).toEqual([
      ['4\u202F072', '3\u202F935'],
      ['3,7\u00A0millions', '3\u202F945\u202F402'],
      ['44\u00A0hab./km²', 'n.d.'],
    ]);
  });

  it('does not round own funds up to the threshold', () => {
    expect(formatOwnFundsShare(aFunding(3_000_000))).toBe('20\u00A0%');
    expect(formatOwnFundsShare(aFunding(2_999_900))).toBe('19,999\u00A0%');
    expect(formatOwnFundsShare(aFunding(null))).toBeUndefined();
  });

  it('prints an amount that was not given as « non communiqué »', () => {
    expect(toFundingRow(aFunding(0).lines[1])).toMatchObject({ amount: 'non communiqué', known: false });
  });

  it('says which perimeter lies inside which', () => {
    const partners = [
      { id: 'cantal', nameInStudy: 'CG du Cantal' },
      { id: 'auvergne', nameInStudy: 'CR d’Auvergne' },
    ];
    const overlap = {
      partnerId: 'cantal',
      otherPartnerId: 'auvergne',
      communeCount: 246,
      population: 1,
      contained: true,
    };
    expect(listOverlaps([overlap], partners as Partner[])[0]).toContain(
      'CG du Cantal\u202F» est tout entier dans',
    );
  });

  it('prints a value, a range, or words', () => {
    expect(formatEvidence(anEvidence())).toBe('38\u202F735\u00A0km');
    expect(formatEvidence(anEvidence({ value: null, low: 1, high: 1.5, unit: 'j/semaine' }))).toBe(
      '1 à 1,5\u00A0j/semaine',
    );
    expect(formatEvidence(anEvidence({ value: null }))).toBe('sans valeur chiffrée');
  });

  it('says who answers and how sure it is, and names only a status that is not the usual one', () => {
    expect(formatEvidenceStanding(anEvidence())).toBe(
      'Fichier de l’employeur · mesuré · qualité B · 2012-06',
    );
    expect(formatEvidenceStanding(anEvidence({ status: 'submitted' }))).toContain('soumise');
  });

  it('writes periods in French', () => {
    expect(formatPeriod({ startedOn: '2011-06', endedOn: '2012-06' })).toBe('de juin 2011 à juin 2012');
    expect(formatPeriod({ startedOn: '2011', endedOn: null })).toBe('depuis 2011');
    expect(formatPeriod({ startedOn: null, endedOn: null })).toBe('dates non communiquées');
  });
});
