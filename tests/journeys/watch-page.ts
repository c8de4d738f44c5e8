import { expect, type Page } from '@playwright/test';

/**
 * Watches a page for what no visitor should ever cause: requests to another origin, errors in the console (a refused
 * script or style among them). Call the returned function at the end.
 */
export function watchPage(page: Page, origin: string): () => void {
  const strangers: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith('data:') && !url.startsWith('blob:')) strangers.push(url);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  return () => {
    expect(strangers, 'requests to third parties').toEqual([]);
    expect(errors, 'errors in the browser').toEqual([]);
  };
}
