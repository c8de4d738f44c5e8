import { Refusal } from '@maceo/domain/refusal';
import { describe, expect, it } from 'vitest';
import { aPublishedScenario } from '#lib/testing/builders.ts';
import { formatCarried, formatSelection, parseSelection } from './selection.ts';

const ACTING = aPublishedScenario();
const BASELINE = aPublishedScenario({
  scenario: { ...ACTING.scenario, id: 's0-tendanciel', code: 'S0', baselineId: null },
});
const PUBLISHED = [BASELINE, ACTING];
const parse = (query: string) => parseSelection(new URLSearchParams(query), PUBLISHED);

describe('address of a territory page', () => {
  it('shows the acting scenario, the teleworkers and the part in the massif by default', () => {
    expect(parse('')).toEqual({
      scenarioId: 's1-employeurs-publics',
      indicatorId: 'teleworkers',
      reading: 'massif',
      tri: null,
      publication: null,
    });
  });

  it('takes empty values, as forms send them, for absent ones', () => {
    expect(parse('scenario=&indicateur=&lecture=&tri=')).toEqual(parse(''));
  });

  it('accepts the code of a scenario as well as its id', () => {
    expect(parse('scenario=S0').scenarioId).toBe('s0-tendanciel');
  });

  it.each(['scenario=s9', 'indicateur=bonheur', 'lecture=moitie'])(
    'refuses %s rather than showing something else',
    (query) => {
      expect(() => parse(query)).toThrow(Refusal);
    },
  );

  it('comes back unchanged through its own address, which is empty for the defaults', () => {
    expect(formatSelection(parse(''), PUBLISHED)).toBe('');
    const query = '?scenario=s0-tendanciel&indicateur=km-evites&lecture=entier&tri=-valeur';
    expect(formatSelection(parse(query.slice(1)), PUBLISHED)).toBe(query);
  });

  it('keeps the publication through the form, unless another scenario is chosen there', () => {
    const form = 'publication=2&publication-de=s1-employeurs-publics';
    expect(parse(`scenario=s1-employeurs-publics&${form}`).publication).toBe(2);
    expect(parse(`scenario=s0-tendanciel&${form}`).publication).toBeNull();
  });

  it('carries scenario, publication and indicator to other territories, not the reading nor the order', () => {
    const query = '?scenario=s0-tendanciel&publication=2&indicateur=km-evites&lecture=entier&tri=-valeur';
    expect(formatCarried(parse(query.slice(1)), PUBLISHED)).toBe(
      '?scenario=s0-tendanciel&publication=2&indicateur=km-evites',
    );
  });

  it('has no scenario when nothing is published', () => {
    expect(parseSelection(new URLSearchParams(), []).scenarioId).toBeUndefined();
  });
});
