import { describe, expect, it } from 'vitest';
import { aPublishedScenario, aTerritory, aTerritoryValues } from '#lib/testing/builders.ts';
import { formatHeadline, type HeadlineContent } from './headline.ts';

function say(values: Parameters<typeof aTerritoryValues>[0], over: Partial<HeadlineContent> = {}): string {
  return formatHeadline({
    territory: aTerritory(),
    reading: null,
    values: aTerritoryValues(values),
    published: aPublishedScenario(),
    ...over,
  });
}

describe('the sentence to quote', () => {
  it('gives place, potential, expected, difference, year and scenario, rounded to two digits', () => {
    expect(say({ compatible: 123.4, teleworkers: 78.6, teleworkers_additional: 12.3 })).toBe(
      'À Latronquière, environ 120 personnes ont un emploi qui peut se télétravailler, et environ 79 ' +
        'télétravailleraient au moins un jour par mois en 2030 dans le scénario «\u202FEmployeurs publics d’abord\u202F» ' +
        '(modélisé), soit 12 de plus que dans le scénario de référence.',
    );
  });

  it('speaks of few people in words, not in decimals', () => {
    const sentence = say({ compatible: 3.2, teleworkers: 1.9, teleworkers_additional: 0.2 });
    expect(sentence).toContain('moins de 5 personnes ont');
    expect(sentence).toContain('et moins de 5 télétravailleraient');
    expect(sentence).toContain('autant que dans le scénario de référence');
  });

  it('says « de moins » when the scenario does less', () => {
    expect(say({ teleworkers_additional: -40 })).toContain('soit 40 de moins');
  });

  it('names the reading where there are two', () => {
    expect(say({}, { reading: 'massif' })).toMatch(/^À Latronquière \(partie dans le massif\), /);
  });

  it('compares the baseline with nothing', () => {
    const acting = aPublishedScenario();
    expect(say({}, { published: { scenario: { ...acting.scenario, baselineId: null } } })).not.toContain(
      'référence',
    );
  });

  it('says that nothing can be estimated rather than giving 0', () => {
    expect(say({ compatible: null })).toBe(
      'À Latronquière, les données disponibles ne permettent pas d’estimer le télétravail.',
    );
  });

  it('never says « prévision »', () => {
    expect(say({})).not.toMatch(/prévi/i);
  });
});
