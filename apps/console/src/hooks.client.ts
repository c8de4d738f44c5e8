import type { HandleClientError } from '@sveltejs/kit/hooks';

/** What breaks in the browser is told without detail; the page can be loaded again. */
export const handleError: HandleClientError = ({ kind }) =>
  kind === 'unknown'
    ? { message: 'L’affichage a échoué. Rechargez la page.', reference: null }
    : { message: 'Cette page n’existe pas dans la console.', reference: null };
