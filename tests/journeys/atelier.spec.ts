import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { signIn } from './sign-in.ts';
import { watchPage } from './watch-page.ts';

test('a member moves a lever: the massif changes under the hand, without asking the server', async ({
  page,
  baseURL,
}) => {
  const settle = watchPage(page, baseURL ?? '');
  await signIn(page);
  await page.getByRole('link', { name: 'Atelier' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Atelier' })).toBeVisible();
  const figure = page.locator('[data-indicator="teleworkers"] .value');
  await expect(figure).toHaveText(/\d/);
  await expect(page.locator('[data-indicator="teleworkers"] .range')).toContainText('entre');
  const published = await figure.textContent();

  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const lever = page.getByLabel('Accès au télétravail chez les employeurs publics');
  await lever.focus();
  await lever.press('Home');
  await expect(figure).not.toHaveText(published ?? '');
  await expect(page.locator('[data-indicator="teleworkers"] .range')).toContainText('entre');
  expect(asked.filter((path) => /^\/(api|trpc)/.test(path))).toEqual([]);
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Revenir au scénario publié' }).click();
  await expect(figure).toHaveText(published ?? '');
  settle();
});

test('the model’s data are for members only', async ({ request }) => {
  const response = await request.get(`/api/modele/${'0'.repeat(64)}-v2.bin`);
  expect(response.status()).toBe(404);
});
