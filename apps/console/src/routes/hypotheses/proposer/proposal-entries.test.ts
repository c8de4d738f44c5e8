import { describe, expect, it } from 'vitest';
import { listDifferences, replaceField, type ProposalEntries } from './proposal-entries.ts';

const MINE: ProposalEntries = {
  ...{ kind: 'typed', usesPrior: true, law: 'pert', low: '1,2', mode: '1,4', high: '1,8' },
  justification: 'Relevé du cabinet.',
};
const FIELD: ProposalEntries = { ...MINE, kind: 'field', low: '1', mode: '1,5', high: '2' };

describe('two proposals on one hypothesis', () => {
  it('differ field by field, however a number is written', () => {
    const theirs = { ...MINE, law: 'triangular', low: '1.20', high: '2,1' } as const;
    expect(listDifferences(MINE, { ...theirs, justification: 'Accord de 2026.' })).toEqual([
      { field: 'law', label: 'Loi', mine: 'PERT (bêta entre deux bornes)', theirs: 'Triangulaire' },
      { field: 'high', label: 'Borne haute', mine: '1,8', theirs: '2,1' },
      {
        field: 'justification',
        label: 'Justification',
        mine: 'Relevé du cabinet.',
        theirs: 'Accord de 2026.',
      },
    ]);
  });

  it('differ by where the distribution comes from, as one choice', () => {
    expect(listDifferences(MINE, FIELD)).toEqual([
      {
        field: 'distribution',
        label: 'Distribution',
        mine: 'à dire d’expert, PERT (bêta entre deux bornes)\u00A0: 1,4, de 1,2 à 1,8',
        theirs: 'celle des observations, avec l’a priori national',
      },
    ]);
    expect(listDifferences(FIELD, { ...FIELD, mode: '9' })).toEqual([]);
    expect(listDifferences(FIELD, { ...FIELD, usesPrior: false })).toHaveLength(1);
  });

  it('show what is not a number as it was typed', () => {
    expect(listDifferences({ ...MINE, mode: '1,4 j', high: '' }, MINE)).toMatchObject([
      { field: 'mode', mine: '1,4 j', theirs: '1,4' },
      { field: 'high', mine: 'vide', theirs: '1,8' },
    ]);
  });
});

describe('a field taken from the other proposal', () => {
  it('leaves all others as typed', () => {
    const theirs = { ...MINE, low: '1,1', mode: '1,3', justification: 'Accord de 2026.' };
    const taken = replaceField(MINE, theirs, { field: 'mode', canEstimate: true });
    expect(taken).toEqual({ ...MINE, mode: '1,3' });
    expect(listDifferences(taken, theirs).map(({ field }) => field)).toEqual(['low', 'justification']);
  });

  it('is the whole distribution, by its numbers where nothing can be estimated any more', () => {
    const choice = { field: 'distribution', canEstimate: true };
    expect(replaceField(MINE, FIELD, choice)).toEqual({ ...FIELD, justification: MINE.justification });
    expect(replaceField(MINE, FIELD, { ...choice, canEstimate: false })).toMatchObject({
      ...{ kind: 'typed', low: '1', mode: '1,5', high: '2', justification: MINE.justification },
    });
  });
});
