import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { signIn } from './sign-in.ts';
import { watchPage } from './watch-page.ts';
import { visit } from './visit.ts';

test('two scenarios are compared draw by draw, and the same numbers are in the file', async ({
  page,
  baseURL,
}) => {
  const settle = watchPage(page, baseURL ?? '');
  await signIn(page);
  await visit(page, '/console/comparaison?indicateur=teletravailleurs');
  const [first, second] = [page.getByLabel('Scénario A'), page.getByLabel('Scénario B')];
  await first.selectOption({
    label: (await first.locator('option', { hasText: /^S1,/ }).first().innerText()).trim(),
  });
  await second.selectOption({
    label: (await second.locator('option', { hasText: /^S0,/ }).first().innerText()).trim(),
  });
  await page.getByRole('button', { name: 'Comparer' }).click();

  const verdict = page.getByTestId('conclusion');
  await expect(verdict).toContainText('S1 donne plus que S0 dans 100\u00A0% des tirages', {
    timeout: 60_000,
  });
  await expect(page.getByRole('table', { name: /Leviers/ })).toContainText('Accès au télétravail');
  await expectAccessible(page);

  const href = await page
    .getByRole('link', { name: 'Télécharger cette comparaison (CSV)' })
    .getAttribute('href');
  const [head, massif, ...parts] = (await (await page.request.get(href ?? '')).text())
    .split('\r\n')
    .map((line) => line.split(';'));
  const read = (column: string) => massif[head.indexOf(column)];
  expect(read('conclusion')).toBe('a supérieur');
  expect(Number(read('difference_p10'))).toBeGreaterThan(0);
  const gap = Number(read('valeur_a')) - Number(read('valeur_b'));
  expect(Math.abs(Number(read('difference')) - gap)).toBeLessThan(1e-6);
  await expect(page.getByRole('table').last().getByRole('row')).toHaveCount(
    parts.filter(([slug]) => slug).length + 1,
  );
  settle();
});
