import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { signIn } from './sign-in.ts';

test('the study’s plan is incomplete without fault, and 29 999 € do not pass for 20 %', async ({ page }) => {
  await signIn(page);
  await page
    .getByRole('navigation', { name: 'Principale' })
    .getByRole('link', { name: 'Financement' })
    .click();
  await page.getByRole('link', { name: 'Étude-action' }).click();
  await expect(page.getByText('Incomplet', { exact: true })).toBeVisible();
  await expect(page.getByText('20,0\u00A0%')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Passer à' })).toBeDisabled();
  await expectAccessible(page);

  const amount = page.getByRole('group', { name: 'Ligne 1' }).getByLabel('Montant, en euros');
  await amount.fill('trente mille');
  await page.getByRole('button', { name: 'Enregistrer le plan' }).click();
  await expect(page.getByText('Ligne 1, montant')).toBeVisible();
  await expect(amount).toHaveValue('trente mille');

  await amount.fill('29 999');
  await page.getByRole('button', { name: 'Enregistrer le plan' }).click();
  await expect(page.getByText('19,999\u00A0%')).toBeVisible();
  await expect(page.getByText('non conforme au minimum de 20')).toBeVisible();

  await amount.fill('30 000');
  await page.getByRole('button', { name: 'Enregistrer le plan' }).click();
  await expect(page.getByText('conforme au minimum de 20\u00A0%', { exact: true })).toBeVisible();
});
