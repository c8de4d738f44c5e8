import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { DEMO_LOG } from '../journey-server.ts';
import { expectAccessible } from './accessibility.ts';
import { visit } from './visit.ts';

test('without a data pack the site is whole and visibly a demonstration', async ({ page }) => {
  await page.goto('/territoires/commune/46160');
  await expect(page.getByText('Jeu de démonstration').first()).toBeVisible();
  await expect(page.getByText('approché').first()).toBeVisible();
  await expectAccessible(page);
  await page.goto('/');
  expect(await page.locator('svg circle').count()).toBeGreaterThan(180);
  await page.goto('/donnees');
  await expect(page.getByText('GeoNames').first()).toBeVisible();
});

test('the first administrator comes in by the single-use link, which serves once', async ({
  page,
  browser,
}) => {
  const link = /http:\/\/\S+premiere-connexion\?jeton=\S+/.exec(readFileSync(DEMO_LOG, 'utf8'))?.[0] ?? '';
  expect(link).not.toBe('');
  await visit(page, link);
  await page.getByLabel('Nom').fill('Camille Exemple');
  await page.getByLabel('Adresse électronique').fill('camille@exemple.fr');
  await page.getByLabel('Mot de passe', { exact: true }).fill('une phrase assez longue');
  await page.getByLabel('Le même mot de passe, une seconde fois').fill('une phrase assez longue');
  await page.getByRole('button', { name: 'Créer le compte et se connecter' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Tableau de bord' })).toBeVisible();

  const other = await (await browser.newContext()).newPage();
  await visit(other, link);
  await expect(other.getByText('Ce lien a déjà servi ou n’est plus valable.')).toBeVisible();
});

test('wrong passwords are refused in French, then slowed down', async ({ page }) => {
  await visit(page, '/console/connexion');
  const statuses = [];
  for (let attempt = 0; attempt < 8; attempt++) {
    const response = await page.request.post('/api/auth/sign-in/email', {
      data: { email: 'personne@exemple.fr', password: 'pas-le-bon-mot' },
    });
    statuses.push(response.status());
  }
  expect(statuses[0]).toBe(401);
  expect(statuses).toContain(429);
});
