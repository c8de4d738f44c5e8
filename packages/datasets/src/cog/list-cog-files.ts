import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ReadFile } from '../profiles/commune-profile.ts';
import { getCogFilePath } from './cog-files.ts';
import { COG_VINTAGE, type Cog } from './cog.ts';

/** The COG package as a source: one entry, `sha256` over its communes and EPCI files, rows = metropolitan communes. */
export function listCogFiles(cog: Cog): ReadFile[] {
  const hash = createHash('sha256');
  for (const name of ['communes', 'epci', 'departements', 'regions'] as const) {
    hash.update(readFileSync(getCogFilePath(name)));
  }
  return [
    {
      name: '@etalab/decoupage-administratif',
      title: 'Code officiel géographique, populations légales, codes postaux et intercommunalités',
      producer: 'INSEE (COG, populations légales), DGCL (Banatic), La Poste, réunis par Etalab',
      licence: 'Licence Ouverte 2.0 chez les producteurs\u00A0; code sous licence MIT',
      vintage: `COG ${COG_VINTAGE}`,
      url: 'https://www.npmjs.com/package/@etalab/decoupage-administratif',
      sha256: hash.digest('hex'),
      rowCount: cog.communes.length,
    },
  ];
}
