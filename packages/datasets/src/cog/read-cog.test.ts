import { describe, expect, it } from 'vitest';
import { readCog } from './read-cog.ts';

const cog = readCog();
const getCommune = (code: string) => cog.communeByCode.get(code);

describe('the Code officiel géographique', () => {
  it('holds every metropolitan commune once, in order of codes', () => {
    const codes = cog.communes.map((commune) => commune.code);
    expect(codes).toEqual([...new Set(codes)].toSorted());
    expect(codes).toHaveLength(34_746);
    expect(cog.departements).toHaveLength(96);
    expect(cog.regions).toHaveLength(13);
  });

  it('keeps Paris, Lyon and Marseille as one commune each, their arrondissements as former names', () => {
    expect(getCommune('69123')?.name).toBe('Lyon');
    expect(getCommune('69381')).toBeUndefined();
    expect(getCommune('69123')?.formerCodes).toContain('69381');
  });

  it('leads from a merged commune to the present one, by name and by code', () => {
    const conques = getCommune('12218');
    expect(conques?.formerNames).toContain('Grand-Vabre');
    expect(conques?.formerCodes).toContain('12114');
  });

  it('does not list the present name among the former ones', () => {
    const repeated = cog.communes.filter((commune) => commune.formerNames.includes(commune.name));
    expect(repeated).toEqual([]);
  });

  it('gives each EPCI its members and each member its EPCI', () => {
    for (const epci of cog.epcis) {
      for (const code of epci.communeCodes) expect(getCommune(code)?.epciCode).toBe(epci.code);
    }
    const alone = cog.communes.filter((commune) => commune.epciCode === null).map((commune) => commune.name);
    expect(alone).toEqual(['Île-de-Bréhat', 'Île-de-Sein', 'Ouessant', "L'Île-d'Yeu"]);
  });

  it('knows overseas communes as such and leaves them out', () => {
    expect(cog.overseasCodes.has('97101')).toBe(true);
    expect(getCommune('97101')).toBeUndefined();
  });
});
