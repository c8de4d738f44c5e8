import { describe, expect, it } from 'vitest';
import { computeEmployerAllowance } from './employer-allowance.ts';

describe('the allowance that employers pay', () => {
  it.each([
    // Lot 2011-2012: twelve agents at 100 € a year.
    { teleworkers: 12, euros: 100, paid: 1200 },
    { teleworkers: 0, euros: 100, paid: 0 },
    { teleworkers: 2.5, euros: 0, paid: 0 },
  ])('is $paid € for $teleworkers teleworkers at $euros €', ({ teleworkers, euros, paid }) =>
    expect(computeEmployerAllowance(teleworkers, euros)).toBe(paid),
  );
});
