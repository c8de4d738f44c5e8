import { randomUUID } from 'node:crypto';
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { findRefusal } from '#lib/find-refusal.ts';

/**
 * Pages are the same for everyone and change when something is published: browsers keep them but ask first (ETag).
 * The two fonts are preloaded; everything else is found by the browser in time.
 */
export const handle: Handle = async ({ event, resolve }) => {
  const response = await resolve(event, { preload: ({ type }) => type === 'font' || type === 'css' });
  response.headers.set('cache-control', 'public, no-cache');
  response.headers.set('x-content-type-options', 'nosniff');
  response.headers.set('referrer-policy', 'strict-origin-when-cross-origin');
  return response;
};

/** Refusals keep their sentence; a bug or an outage shows a reference only, and its detail goes to the log. */
export const handleError: HandleServerError = ({ kind, error, event }) => {
  if (kind === 'framework') return { reference: null, message: 'Cette page n’existe pas, ou plus.' };
  if (kind !== 'unknown') return { reference: null };
  const refusal = findRefusal(error);
  if (refusal !== undefined) return { ...refusal, reference: null };
  const reference = randomUUID();
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  console.error(JSON.stringify({ level: 'error', reference, route: event.route.id, detail }));
  return {
    status: 500,
    message: 'Une erreur est survenue de notre côté. Elle est enregistrée\u202F; réessayez plus tard.',
    reference,
  };
};
