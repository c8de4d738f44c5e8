import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { signIn } from './sign-in.ts';
import { visit } from './visit.ts';

test('a list is sorted by keyboard, filtered, found again by its address, and taken away as a file', async ({
  page,
}) => {
  await signIn(page);
  await visit(page, '/console/operations');
  const list = page.getByRole('search', { name: /opérations/ });
  const heads = page.getByRole('columnheader');
  await expect(heads.filter({ hasText: 'Opération' })).toHaveAttribute('aria-sort', 'ascending');

  await page.getByRole('link', { name: 'Observations', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/tri=-preuves/);
  await expect(heads.filter({ hasText: 'Observations' })).toHaveAttribute('aria-sort', 'descending');
  await expect(page.getByRole('link', { name: 'Observations', exact: true })).toBeFocused();

  await list.getByLabel('Chercher').pressSequentially('PILOTE');
  await expect(page).toHaveURL(/q=PILOTE/);
  await expect(page.getByRole('status')).toContainText('1\u00A0opération sur');
  await expect(list.getByLabel('Chercher')).toBeFocused();

  await visit(page, page.url());
  await expect(list.getByLabel('Chercher')).toHaveValue('PILOTE');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Télécharger cette liste (CSV)' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('operations.csv');
  const lines = readFileSync(await file.path(), 'utf8')
    .trimEnd()
    .split('\r\n');
  expect(lines[0].startsWith('\uFEFFOpération;Type;')).toBe(true);
  expect(lines).toHaveLength(2);

  await list.getByLabel('Chercher').fill('rien de tel');
  await expect(page.getByText('Aucune opération ne répond à cette demande.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: /^Tout afficher/ }).click();
  await expect(list.getByLabel('Chercher')).toHaveValue('');
  await list.getByLabel('Type').selectOption({ index: 1 });
  await expect(page).toHaveURL(/type=/);
});

test('on a phone a list sorts by a choice, its lines stand one under the other', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page);
  await visit(page, '/console/journal');
  await page.getByLabel('Trier par').selectOption({ label: 'Date, croissant' });
  await expect(page).toHaveURL(/tri=date/);
  await page.getByLabel('Objet').selectOption({ label: 'Scénario' });
  await expect(page).toHaveURL(/objet=scenario/);
  await expect(page.getByRole('cell', { name: /^Objet.: Scénario/ }).first()).toBeVisible();
  await expect(page.getByRole('cell', { name: /^Objet.: (?!Scénario)/ })).toHaveCount(0);
  await expectAccessible(page);
});
