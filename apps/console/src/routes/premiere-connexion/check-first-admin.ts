import type { Problem } from '@maceo/domain/problem';

/** Shortest password. Source: the authentication service of the product (length before composition, ANSSI). */
export const MIN_PASSWORD_LENGTH = 12;
/** Longest password. Source: the authentication service of the product. */
const MAX_PASSWORD_LENGTH = 128;

/** What the first administrator types. */
export interface FirstAdmin {
  name: string;
  email: string;
  password: string;
  confirmation: string;
}

/** All that keeps the account from being created, one problem by field; empty when it can be. */
export function checkFirstAdmin({ name, email, password, confirmation }: FirstAdmin): Problem[] {
  const found: (Problem | undefined)[] = [
    name.trim() === '' ? { field: 'name', message: 'Entrez votre nom, de 1 à 100 caractères.' } : undefined,
    /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim())
      ? undefined
      : { field: 'email', message: 'Entrez une adresse de la forme nom@domaine.fr.' },
    checkPassword(password),
    password === confirmation
      ? undefined
      : { field: 'confirmation', message: 'Les deux mots de passe sont différents.' },
  ];
  return found.filter((problem) => problem !== undefined);
}

function checkPassword(password: string): Problem | undefined {
  if (password.length >= MIN_PASSWORD_LENGTH && password.length <= MAX_PASSWORD_LENGTH) return undefined;
  const bounds = `de ${MIN_PASSWORD_LENGTH} à ${MAX_PASSWORD_LENGTH} caractères`;
  return { field: 'password', message: `Le mot de passe compte ${bounds} (ici ${password.length}).` };
}
