import { MASSIF_DEPARTEMENTS } from '@maceo/domain/territories/massif-perimeter';
import { describe, expect, it } from 'vitest';
import { readCog } from '../cog/read-cog.ts';
import { createDemoData } from './create-demo-data.ts';

const cog = readCog();
const data = createDemoData(cog);

describe('the demonstration set', () => {
  it('places every metropolitan commune, all marked approximate', () => {
    expect(data.profiles.size).toBe(cog.communes.length);
    for (const profile of data.profiles.values()) {
      expect(profile.positionQuality).toBe('approximate');
      expect(Math.abs(profile.lat - 46)).toBeLessThan(6);
      expect(profile.surfaceKm2).toBeNull();
    }
  });

  it('finds towns by département and name', () => {
    expect(data.profiles.get('63113')?.lat).toBeCloseTo(45.78, 1);
    expect(data.profiles.get('63113')?.lon).toBeCloseTo(3.08, 1);
  });

  it('gives two communes of one EPCI two different places', () => {
    const inMassif = cog.communes.filter((commune) => MASSIF_DEPARTEMENTS.includes(commune.departementCode));
    const places = inMassif.map(({ code }) => {
      const { lat, lon } = data.profiles.get(code) ?? { lat: 0, lon: 0 };
      return `${lat.toFixed(3)} ${lon.toFixed(3)}`;
    });
    expect(new Set(places).size).toBeGreaterThan(0.99 * places.length);
  });

  it('has as many jobs as employed residents in each EPCI, and more than its share in the town', () => {
    const epci = cog.epciByCode.get('246300701');
    const members = (epci?.communeCodes ?? []).flatMap((code) => data.profiles.get(code) ?? []);
    const jobs = members.reduce((sum, profile) => sum + profile.jobs, 0);
    const employed = members.reduce((sum, profile) => sum + (profile.employed ?? 0), 0);
    expect(jobs / employed).toBeCloseTo(1, 9);
    const town = data.profiles.get('63113');
    expect(town?.jobs).toBeGreaterThan(town?.employed ?? 0);
  });

  it('names its sources', () => {
    expect(data.files.map((file) => file.licence)).toContain('CC BY 4.0');
    expect(data.files.every((file) => /^[0-9a-f]{64}$/.test(file.sha256))).toBe(true);
  });
});
