import type { Cog } from '../cog/cog.ts';

/**
 * Present code of a commune by any code it ever had in the COG: merged communes and the arrondissements of Paris, Lyon and
 * Marseille included. Undefined for codes of no metropolitan commune (overseas, foreign countries).
 */
export function createCodeFolding(cog: Cog): (code: string) => string | undefined {
  const present = new Map<string, string>();
  for (const commune of cog.communes) {
    for (const code of commune.formerCodes) present.set(code, commune.code);
  }
  // A code in force always means itself, even if it was also that of a commune déléguée.
  for (const commune of cog.communes) present.set(commune.code, commune.code);
  return (code) => present.get(code);
}
