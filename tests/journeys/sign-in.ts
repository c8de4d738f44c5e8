import { expect, type Cookie, type Page } from '@playwright/test';
import { JOURNEY_ADMIN } from '../journey-server.ts';
import { visit } from './visit.ts';

/** Session of the administrator, kept between journeys: the server refuses more than five sign-ins a minute. */
let session: Cookie[] = [];

/** Signs in to the console, by the form the first time, and waits for the dashboard. */
export async function signIn(page: Page): Promise<void> {
  const dashboard = page.getByRole('heading', { level: 1, name: 'Tableau de bord' });
  await page.context().addCookies(session);
  await visit(page, '/console');
  // A journey may have ended the session that was kept.
  if (page.url().includes('/connexion')) {
    await page.getByLabel('Adresse électronique').fill(JOURNEY_ADMIN.email);
    await page.getByLabel('Mot de passe').fill(JOURNEY_ADMIN.password);
    await page.getByRole('button', { name: 'Se connecter' }).click();
  }
  await expect(dashboard).toBeVisible();
  session = await page.context().cookies();
}
