import { MASSIF_DEPARTEMENTS } from '@maceo/domain/territories/massif-perimeter';
import { territoryCodeSchema } from '@maceo/domain/territories/territory';
import type { TerritoryLevel } from '@maceo/domain/territories/territory-level';
import { describe, expect, it } from 'vitest';
import { formatLocative } from './locative.ts';

const say = (level: TerritoryLevel, code: string, name: string) =>
  formatLocative({ level, code: territoryCodeSchema.parse(code), name });

describe('place at the head of a sentence', () => {
  it('contracts the article of a commune', () => {
    expect(say('commune', '46160', 'Latronquière')).toBe('À Latronquière');
    expect(say('commune', '43157', 'Le Puy-en-Velay')).toBe('Au Puy-en-Velay');
    expect(say('commune', '63214', 'Les Martres-de-Veyre')).toBe('Aux Martres-de-Veyre');
    expect(say('commune', '46138', 'La Chapelle')).toBe('À La Chapelle');
  });

  it('knows the preposition of every département of the massif', () => {
    expect(say('departement', '46', 'Lot')).toBe('Dans le Lot');
    expect(say('departement', '48', 'Lozère')).toBe('En Lozère');
    for (const code of MASSIF_DEPARTEMENTS) expect(say('departement', code, 'X')).not.toContain('«');
  });

  it('names the kind of the others', () => {
    expect(say('massif', 'massif-central', 'Massif central')).toBe('Dans le Massif central');
    expect(say('epci', '200067361', 'CC Grand-Figeac')).toBe(
      'Dans l’intercommunalité «\u202FCC Grand-Figeac\u202F»',
    );
  });
});
