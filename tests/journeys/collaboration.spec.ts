import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { signIn } from './sign-in.ts';
import { visit } from './visit.ts';

/** A parameter that no other journey proposes on. */
const PARAMETER = 'weeks';

test('two people propose a version of one hypothesis: the second sees the difference and loses nothing', async ({
  page,
  context,
}) => {
  await signIn(page);
  await visit(page, `/console/hypotheses/proposer?parametre=${PARAMETER}`);
  await page.getByLabel('Justification').fill('Forfait-jours de la fonction publique.');
  await page.getByRole('button', { name: 'Proposer' }).click();
  await expect(page.getByText('version 1').first()).toBeVisible();
  const revise = page.getByRole('link', { name: 'Proposer une nouvelle version' });
  const address = await revise.getAttribute('href');

  await visit(page, address ?? '');
  const other = await context.newPage();
  await visit(other, address ?? '');
  await other.getByLabel('Valeur centrale').fill('44,5');
  await other.getByLabel('Justification').fill('Relevé de l’employeur.');
  await other.getByRole('button', { name: 'Proposer' }).click();
  await expect(other.getByText('version 2').first()).toBeVisible();

  await page.getByLabel('Borne basse').fill('43,5');
  await page.getByLabel('Justification').fill('Accord de 2026, congés compris.');
  await page.getByRole('button', { name: 'Proposer' }).click();
  const conflict = page.locator('#conflit');
  await expect(conflict).toBeFocused();
  await expect(conflict).toContainText('Quelqu’un d’autre a enregistré la version 2');
  await expect(conflict.getByRole('row', { name: /Borne basse/ })).toContainText('43,5');
  await expect(conflict.getByRole('row', { name: /Justification/ })).toContainText('Relevé de l’employeur.');
  await expectAccessible(page);
  await conflict.getByRole('button', { name: 'Reprendre : Valeur centrale' }).click();
  await expect(page.getByLabel('Valeur centrale')).toHaveValue('44,5');
  await expect(page.getByLabel('Borne basse')).toHaveValue('43,5');
  await expect(page.getByLabel('Justification')).toHaveValue('Accord de 2026, congés compris.');
  await page.getByRole('button', { name: 'Proposer' }).click();
  await expect(page.getByText('weeks-1, version 3')).toBeVisible();
  await expect(page.getByText('Accord de 2026, congés compris.').first()).toBeVisible();
});
