import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { signIn } from './sign-in.ts';
import { visit } from './visit.ts';
import { watchPage } from './watch-page.ts';

const SCREENS = [
  '/console',
  '/console/etude',
  '/console/partenaires',
  '/console/partenaires/departement-lot',
  '/console/personnes',
  '/console/personnes/conservation',
  '/console/personnes/nouvelle',
  '/console/financement',
  '/console/fiches',
  '/console/journal',
  '/console/territoires',
  '/console/territoires/departement/69',
  '/console/operations',
  '/console/hypotheses',
  '/console/hypotheses/proposer',
  '/console/operations/lot-pilote-2011',
  '/console/operations/lot-pilote-2011/modifier',
  '/console/organisations',
  '/console/telecentres',
  '/console/telecentres/nouveau',
  '/console/imports',
  '/console/scenarios',
  '/console/scenarios/nouveau',
  '/console/scenarios/s1-employeurs-publics',
  '/console/comparaison',
];

test('a visitor is led to the sign-in page and back to where they were going', async ({ page }) => {
  await visit(page, '/console/partenaires');
  await expect(page).toHaveURL(/\/console\/connexion\?suite=/);
  await expectAccessible(page);
  const api = await page.request.get('/trpc/scenarios.list');
  expect(api.status()).toBe(401);
});

test('every screen, at a desk and on a phone: accessible, alone, without a fault', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(240_000);
  await signIn(page);
  const settle = watchPage(page, baseURL ?? '');
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    for (const path of SCREENS) {
      await visit(page, path);
      await expect(page.getByRole('heading', { level: 1 }), path).toHaveCount(1);
      await expectAccessible(page);
    }
  }
  settle();
});

test('nobody can open an account alone', async ({ page }) => {
  const response = await page.request.post('/api/auth/sign-up/email', {
    data: {
      email: 'intrus@exemple.fr',
      password: 'un-mot-de-passe-long',
      name: 'Intrus',
      role: 'operator_admin',
    },
  });
  expect(response.ok()).toBe(false);
});
