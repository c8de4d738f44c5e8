import { describe, expect, it } from 'vitest';
import { checkFirstAdmin } from './check-first-admin.ts';

const person = {
  name: 'Anne',
  email: 'anne@exemple.fr',
  password: 'douze-signes',
  confirmation: 'douze-signes',
};

describe('checkFirstAdmin', () => {
  it('accepts a name, an address and a password of twelve characters typed twice', () => {
    expect(checkFirstAdmin(person)).toEqual([]);
  });

  it('reports every problem at once, beside its field', () => {
    const problems = checkFirstAdmin({ name: ' ', email: 'anne', password: 'court', confirmation: 'autre' });
    expect(problems.map(({ field }) => field)).toEqual(['name', 'email', 'password', 'confirmation']);
    expect(problems[2].message).toBe('Le mot de passe compte de 12 à 128 caractères (ici 5).');
  });
});
