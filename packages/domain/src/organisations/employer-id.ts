/**
 * Identifiers of the French register of companies: SIREN (9 digits, the body) and SIRET (14 digits, one of its places).
 * Source: INSEE, Sirene register, control key by Luhn's formula; La Poste has more places than it allows: beyond its
 * seat, their digits sum to a multiple of 5.
 */

/** SIREN of La Poste, whose SIRET have a control of their own. Source: INSEE, Sirene register. */
const LA_POSTE = '356000000';

function sumDigits(text: string): number {
  return [...text].reduce((sum, digit) => sum + Number(digit), 0);
}

function isLuhn(text: string): boolean {
  const parity = text.length % 2;
  const sum = [...text].reduce((total, digit, i) => {
    const doubled = i % 2 === parity ? Number(digit) * 2 : Number(digit);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

/** The digits of an identifier typed with spaces of any kind (narrow and unbreakable ones included). */
export function toDigits(text: string): string {
  return text.replaceAll(/\s/g, '');
}

/** Why a text is no SIREN, as a French sentence without a field name; undefined when it is one. Spaces are accepted. */
export function whyNotSiren(text: string): string | undefined {
  const digits = toDigits(text);
  if (!/^\d{9}$/.test(digits)) return 'un SIREN a 9\u00A0chiffres.';
  if (/^0+$/.test(digits)) return 'un SIREN ne peut pas être fait de zéros.';
  return isLuhn(digits) ? undefined : 'la clé de contrôle de ce SIREN est fausse\u00A0: vérifiez la saisie.';
}

/** Why a text is no SIRET (of that SIREN, when one is given); undefined when it is one. Spaces are accepted. */
export function whyNotSiret(text: string, siren: string | null): string | undefined {
  const digits = toDigits(text);
  if (!/^\d{14}$/.test(digits)) return 'un SIRET a 14\u00A0chiffres.';
  if (/^0+$/.test(digits)) return 'un SIRET ne peut pas être fait de zéros.';
  const isValid = isLuhn(digits) || (digits.startsWith(LA_POSTE) && sumDigits(digits) % 5 === 0);
  if (!isValid) return 'la clé de contrôle de ce SIRET est fausse\u00A0: vérifiez la saisie.';
  return siren === null || digits.startsWith(siren) ? undefined : 'ce SIRET ne commence pas par le SIREN.';
}

/** « 224 600 017 » or « 224 600 017 00012 » of a valid identifier. */
export function formatEmployerId(digits: string): string {
  const head = digits.slice(0, 9).replace(/(\d{3})(?=\d)/g, '$1\u00A0');
  return digits.length > 9 ? `${head}\u00A0${digits.slice(9)}` : head;
}
