import { describe, expect, it } from 'vitest';
import { formatEmployerId, toDigits, whyNotSiren, whyNotSiret } from './employer-id.ts';

describe('a SIREN', () => {
  it.each(['356000000', '356 000 000', '356\u202F000\u00A0000', '732829320'])('%s is one', (text) => {
    expect(whyNotSiren(text)).toBeUndefined();
  });

  it.each([
    ['000000000', 'zéros'],
    ['732829321', 'clé de contrôle'],
    ['73282932', '9\u00A0chiffres'],
    ['7328293200', '9\u00A0chiffres'],
    ['73282932A', '9\u00A0chiffres'],
    ['', '9\u00A0chiffres'],
  ])('%s is none, and why is said', (text, why) => {
    expect(whyNotSiren(text)).toContain(why);
  });
});

describe('a SIRET', () => {
  it.each([
    ['73282932000074', null],
    ['732 829 320 00074', '732829320'],
    ['35600000000048', '356000000'],
    // Places of La Poste: 3+5+6+6 = 20, a multiple of 5, while Luhn's sum fails.
    ['35600000000006', '356000000'],
  ])('%s is one', (text, siren) => {
    expect(whyNotSiret(text, siren)).toBeUndefined();
  });

  it.each([
    ['00000000000000', null, 'zéros'],
    ['73282932000075', null, 'clé de contrôle'],
    ['35600000000007', null, 'clé de contrôle'],
    ['732829320', null, '14\u00A0chiffres'],
    ['73282932000074', '356000000', 'ne commence pas par le SIREN'],
  ])('%s is none, and why is said', (text, siren, why) => {
    expect(whyNotSiret(text, siren)).toContain(why);
  });

  it('is kept as digits and printed in groups', () => {
    expect(toDigits('732 829\u202F320\u00A000074')).toBe('73282932000074');
    expect(formatEmployerId('73282932000074')).toBe('732\u00A0829\u00A0320\u00A000074');
    expect(formatEmployerId('732829320')).toBe('732\u00A0829\u00A0320');
  });
});
