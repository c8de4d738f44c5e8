import { describe, expect, it } from 'vitest';
import { findSection, toSectorCode, whyNotSector, type Nomenclature } from './sector.ts';

describe('an activity code', () => {
  it.each<[string, Nomenclature, string]>([
    ['62.01Z', 'NAF_REV2', 'J'],
    ['62.10Y', 'NAF_2025', 'K'],
    ['84.11Z', 'NAF_REV2', 'O'],
    ['84.11Y', 'NAF_2025', 'P'],
    ['47', 'NAF_REV2', 'G'],
    ['84.1', 'NAF_REV2', 'O'],
    ['V', 'NAF_2025', 'V'],
  ])('%s in %s is of section %s', (code, nomenclature, section) => {
    expect(whyNotSector({ code, nomenclature })).toBeUndefined();
    expect(findSection({ code, nomenclature })).toBe(section);
  });

  it.each<[string, Nomenclature, string]>([
    ['62.01Z', 'NAF_2025', 'se lit dans la NAF rév.\u00A02'],
    ['46.87Y', 'NAF_REV2', 'se lit dans la NAF\u00A02025'],
    ['45', 'NAF_2025', 'ni section ni division'],
    ['V', 'NAF_REV2', 'ni section ni division'],
    ['6201Z', 'NAF_REV2', 's’écrit'],
    ['informatique', 'NAF_REV2', 's’écrit'],
    ['', 'NAF_REV2', 's’écrit'],
  ])('%s in %s is refused', (code, nomenclature, why) => {
    expect(whyNotSector({ code, nomenclature })).toContain(why);
  });

  it('is read as register files write it', () => {
    expect(toSectorCode(' 6201z ')).toBe('62.01Z');
    expect(toSectorCode('62.01Z')).toBe('62.01Z');
    expect(toSectorCode('j')).toBe('J');
    expect(toSectorCode('62')).toBe('62');
  });
});
