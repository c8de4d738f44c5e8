import { expect, it } from 'vitest';
import { STAKE_IDS, type StakeId } from '@maceo/domain/partners/stake';
import type { Value } from '@maceo/domain/value';
import { findRanking, type Alternative } from './ranking-view.ts';

const EQUAL = { activities: 20, attractiveness: 20, social_demand: 20, footprint: 20, networks: 20 };

function anAlternative(code: string, numbers: (number | null)[]): Alternative {
  const toValue = (value: number | null): Value =>
    value === null ? { kind: 'missing', reason: 'inconnu' } : { kind: 'number', value };
  const pairs = STAKE_IDS.map((id, index) => [id, toValue(numbers[index])]);
  return { code, name: code, values: Object.fromEntries(pairs) as Record<StakeId, Value> };
}

const FIRST = anAlternative('S1', [10, 1, 10, 10, 10]);
const SECOND = anAlternative('S2', [1, 10, 9, 9, 9]);

it('ranks nothing while the points do not make 100', () => {
  expect(findRanking([FIRST, SECOND], { ...EQUAL, networks: 30 })).toBeUndefined();
});

it('ranks nothing with a single scenario', () => {
  expect(findRanking([FIRST], EQUAL)).toBeUndefined();
});

it('puts first what the partner weighs most, by every method', () => {
  const attracted = { activities: 0, attractiveness: 80, social_demand: 10, footprint: 5, networks: 5 };
  expect(findRanking([FIRST, SECOND], EQUAL)?.rows[0].code).toBe('S1');
  const turned = findRanking([FIRST, SECOND], attracted);
  expect(turned?.rows[0]).toEqual({
    code: 'S2',
    name: 'S2',
    ranks: { weighted_sum: 1, topsis: 1, promethee: 1 },
  });
});

it('says how far each weight may move before the first loses its place', () => {
  expect(findRanking([FIRST, SECOND], EQUAL)?.stability[1]).toBe(
    'S1 reste en tête tant que «\u202FAttractivité\u202F» pèse de 0 à 50 points (20 aujourd’hui).',
  );
});

it('leaves out, by name, a scenario of which a value is not known', () => {
  const view = findRanking([FIRST, SECOND, anAlternative('S4', [1, null, 1, 1, 1])], EQUAL);
  expect(view?.leftOut).toEqual(['S4']);
  expect(view?.rows).toHaveLength(2);
});
