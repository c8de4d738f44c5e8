import { describe, expect, it } from 'vitest';
import { aPublishedScenario, aSourceFile } from '#lib/testing/builders.ts';
import { findOverlapRule, listFormula, listRunFacts, toDatasetRows, toLeverRows } from './provenance-view.ts';

const CANTAL = { level: 'departement', code: '15', name: 'Cantal' } as const;

describe('what a figure rests on', () => {
  it('names each lever with its value, the operation it is drawn from and how many observations it has', () => {
    const known = [
      { operation: { id: 'lot-2011', title: 'Pilote du Lot' }, evidence: [{ id: 'a' }, { id: 'b' }] },
    ];
    expect(toLeverRows(aPublishedScenario(), known)).toEqual([
      {
        label: 'Accès au télétravail chez les employeurs publics',
        target: 'employeurs publics',
        value: '100\u00A0%',
        justification: 'Pilote du Lot.',
        operations: [{ id: 'lot-2011', title: 'Pilote du Lot', observations: '2\u00A0observations' }],
      },
    ]);
  });

  it('names the territory of each value of a lever, by its code where the name is not known, and which wins where they overlap', () => {
    const published = aPublishedScenario();
    const { levers } = published.run.inputs;
    const on = (code: string) => ({ ...levers[0], territory: { level: 'departement' as const, code } });
    const tell = (list: typeof levers) => {
      const run = { ...published.run, inputs: { ...published.run.inputs, levers: list } };
      const own = { ...published, run };
      const places = toLeverRows(own, [], [CANTAL]).map(({ label }) => /\(.*\)/.exec(label)?.[0] ?? '');
      return { places, rule: findOverlapRule(own) };
    };
    expect(tell([on('15')])).toEqual({ places: ['(Cantal seulement)'], rule: undefined });
    const { places, rule } = tell([on('15'), on('48'), ...levers]);
    expect(places).toEqual(['(Cantal)', '(Département 48)', '(ailleurs dans le massif)']);
    expect(rule).toMatch(/plus petit/);
  });

  it('says when a file has been replaced since the calculation', () => {
    const published = aPublishedScenario();
    expect(toDatasetRows(published, [aSourceFile()])[0]).toMatchObject({
      current: true,
      checksum: 'aaaaaaaaaaaa',
    });
    expect(toDatasetRows(published, [aSourceFile({ sha256: 'b'.repeat(64) })])[0].current).toBe(false);
  });

  it('still names a file of which nothing more is known', () => {
    expect(toDatasetRows(aPublishedScenario(), [])[0]).toMatchObject({
      title: 'communes-massif.csv.gz',
      vintage: 'millésime non connu',
    });
  });

  it('gives run, model version and publication number', () => {
    const text = listRunFacts(aPublishedScenario()).flat().join(' ');
    expect(text).toContain('n°\u00A03, le 20 novembre 2026');
    expect(text).toContain('run-1');
    expect(text).toContain('version 1.0.0');
  });

  it('says that a ratio is never averaged', () => {
    expect(listFormula('teleworkers_share')[1]).toContain('jamais de moyenne');
    expect(listFormula('teleworkers')[1]).toContain('somme des communes');
  });
});
