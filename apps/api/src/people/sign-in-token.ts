import { createHash, randomBytes } from 'node:crypto';

/** Hours during which the link of the first sign-in holds; a new one is printed at each start while none was used. */
export const FIRST_ADMIN_LINK_HOURS = 24;

/** Days during which an invitation holds. Assumption: the operator's own; a new link can be given at any time. */
export const INVITATION_DAYS = 7;

/** SHA-256 of a token: only this is stored. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** A fresh token of 192 bits, fit for a URL. */
export function createToken(): string {
  return randomBytes(24).toString('base64url');
}
