import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toSearchKey } from './search-key.ts';

describe('search keys', () => {
  test.each([
    ['Saint-Flour', 'saint flour'],
    ['ST FLOUR', 'saint flour'],
    ['st–flour', 'saint flour'],
    ['Ste-Énimie', 'sainte enimie'],
    ['L’Hospitalet-du-Larzac', 'l hospitalet du larzac'],
    ['Sacy-lès-Œuilly', 'sacy les oeuilly'],
    ['  Béduer ', 'beduer'],
    ['Stains', 'stains'],
    ["' or 1=1 --", 'or 1 1'],
    ['%%__', ''],
  ])('%s is looked up as « %s »', (text, key) => {
    expect(toSearchKey(text)).toBe(key);
  });

  test('hold only small letters, digits and single spaces, whatever is typed, and are their own key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const key = toSearchKey(text);
        expect(key).toMatch(/^([a-z0-9]+( [a-z0-9]+)*)?$/);
        expect(key.length).toBeLessThanOrEqual(100);
        expect(toSearchKey(key)).toBe(key);
      }),
    );
  });
});
