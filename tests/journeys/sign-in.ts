import { expect, type Page } from '@playwright/test';
import { JOURNEY_ADMIN } from '../journey-server.ts';

/** Signs in to the console as a person would, and waits for the dashboard. */
export async function signIn(page: Page): Promise<void> {
  await page.goto('/console');
  await page.getByLabel('Adresse électronique').fill(JOURNEY_ADMIN.email);
  await page.getByLabel('Mot de passe').fill(JOURNEY_ADMIN.password);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Tableau de bord' })).toBeVisible();
}
