import type { TerritoryHit } from '@maceo/domain/territories/territory-views';
import { describe, expect, it } from 'vitest';
import { parseQuery, toSearchHitView } from './search-view.ts';

function aHit(over: Partial<TerritoryHit> = {}): TerritoryHit {
  return {
    level: 'commune',
    code: '46160',
    name: 'Latronquière',
    departementCode: '46',
    population: 455,
    matched: 'name',
    matchedText: null,
    ...over,
  };
}

describe('answers of the search', () => {
  it('lead to the page of the territory and tell homonyms apart', () => {
    const view = toSearchHitView(aHit());
    expect(view.href).toBe('/territoires/commune/46160');
    expect(view.details).toBe('Commune · département 46 · 455\u00A0habitants');
    expect(view.reason).toBeNull();
  });

  it('say which part is counted of a territory that may lie astride the edge', () => {
    expect(toSearchHitView(aHit({ level: 'epci', code: '200067361' })).details).toBe(
      'Intercommunalité · 455\u00A0habitants dans le massif',
    );
  });

  it('say why a territory matched when it is not by its name', () => {
    const view = toSearchHitView(aHit({ matched: 'postcode', matchedText: '46210' }));
    expect(view.reason).toBe('Trouvé par code postal «\u202F46210\u202F»');
  });

  it('leave out an unknown population rather than printing 0', () => {
    expect(toSearchHitView(aHit({ population: null })).details).toBe('Commune · département 46');
  });

  it('read an absent query as an empty one', () => {
    expect(parseQuery(null)).toBe('');
    expect(parseQuery('  lot ')).toBe('lot');
  });
});
