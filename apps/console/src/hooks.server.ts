import { randomUUID } from 'node:crypto';
import { redirect } from '@sveltejs/kit';
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { findRefusal } from '#lib/find-refusal.ts';
import { getPlatform } from '#lib/get-api.ts';

/** Pages one may see without being signed in. */
const OPEN_ROUTES: readonly (string | null)[] = ['/connexion', '/premiere-connexion', '/invitation'];

/** Everyone else goes through the sign-in page, and comes back to where they wanted to go. */
export const handle: Handle = async ({ event, resolve }) => {
  event.locals.actor = getPlatform(event).actor;
  if (event.locals.actor === null && !OPEN_ROUTES.includes(event.route.id)) {
    const suite = `${event.url.pathname}${event.url.search}`;
    redirect(303, `/console/connexion?suite=${encodeURIComponent(suite)}`);
  }
  const response = await resolve(event);
  response.headers.set('cache-control', 'private, no-store');
  response.headers.set('x-content-type-options', 'nosniff');
  response.headers.set('referrer-policy', 'same-origin');
  return response;
};

/** Refusals keep their sentence; a bug or an outage shows a reference only, and its detail goes to the log. */
export const handleError: HandleServerError = ({ kind, error, event }) => {
  if (kind === 'framework') return { reference: null, message: 'Cette page n’existe pas dans la console.' };
  if (kind !== 'unknown') return { reference: null };
  const refusal = findRefusal(error);
  if (refusal !== undefined) return { ...refusal, reference: null };
  const reference = randomUUID();
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  console.error(JSON.stringify({ level: 'error', reference, route: event.route.id, detail }));
  return { status: 500, message: 'Une erreur est survenue de notre côté. Elle est enregistrée.', reference };
};
