import type { PublishedScenario } from '@maceo/domain/publications/publication-views';
import type { SourceFile } from '@maceo/domain/source-file';
import { describe, expect, it } from 'vitest';
import {
  findDefaultScenario,
  formatCount,
  formatDay,
  formatFigureContext,
  formatSourceLine,
  toFigureStanding,
} from './figure-context.ts';
import { aPublishedScenario, aSourceFile } from './testing/builders.ts';

/** A publication whose run read these files. */
function aRunOn(sources: readonly SourceFile[]): PublishedScenario {
  const { run } = aPublishedScenario();
  const datasets = Object.fromEntries(sources.map(({ name, sha256 }) => [name, sha256]));
  return aPublishedScenario({ run: { ...run, inputs: { ...run.inputs, datasets } } });
}

describe('words that go with a figure', () => {
  it('name scenario, year, kind of figure and publication', () => {
    expect(formatFigureContext(aPublishedScenario(), 'teleworkers', null)).toBe(
      'Scénario S1 «\u202FEmployeurs publics d’abord\u202F», 2030 · chiffre modélisé · publication n°\u00A03',
    );
  });

  it('name the reading of a territory astride the edge', () => {
    expect(formatFigureContext(aPublishedScenario(), 'teleworkers', 'whole')).toContain(
      'lecture\u00A0: territoire entier',
    );
  });

  it('never call a demo figure a datum', () => {
    expect(toFigureStanding('employed', 'pack')).toBe('data');
    expect(toFigureStanding('employed', 'demo')).toBe('approximate');
    expect(toFigureStanding('compatible', 'pack')).toBe('potential');
  });

  it('name each producer once, and say that trips are modelled', () => {
    const sources = [
      aSourceFile(),
      aSourceFile({ name: 'b' }),
      aSourceFile({ name: 'c', producer: 'ARCEP' }),
    ];
    expect(formatSourceLine(sources, aRunOn(sources))).toBe(
      'Sources\u00A0: INSEE, ARCEP. Déplacements domicile-travail modélisés. Calcul de l’étude, modèle 1.0.0.',
    );
  });

  it('name producers that stand together in one line, without their brackets', () => {
    const producer = 'INSEE (COG, populations), La Poste, réunis par Etalab, d’après IGN';
    const sources = [aSourceFile(), aSourceFile({ name: 'b', producer })];
    expect(formatSourceLine(sources, aRunOn(sources))).toContain(
      'Sources\u00A0: INSEE, La Poste, Etalab, IGN. ',
    );
  });

  it('credit the files of the calculation, not those that came since', () => {
    const former = aSourceFile({ current: false });
    const today = aSourceFile({ sha256: 'b'.repeat(64), producer: 'ARCEP' });
    expect(formatSourceLine([today, former], aRunOn([former]))).toMatch(/^Sources\u00A0: INSEE\./);
  });

  it('show an acting scenario rather than the baseline when none is asked for', () => {
    const acting = aPublishedScenario();
    const baseline = aPublishedScenario({ scenario: { ...acting.scenario, id: 's0', baselineId: null } });
    expect(findDefaultScenario([baseline, acting])).toBe(acting);
    expect(findDefaultScenario([baseline])).toBe(baseline);
    expect(findDefaultScenario([])).toBeUndefined();
  });

  it('write days and counts in French', () => {
    expect(formatDay('2026-11-23T23:30:00Z')).toBe('24 novembre 2026');
    expect(formatCount(1, 'commune')).toBe('1\u00A0commune');
    expect(formatCount(0, 'commune')).toBe('0\u00A0commune');
    expect(formatCount(2, 'commune')).toBe('2\u00A0communes');
  });
});
