import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { signIn } from './sign-in.ts';
import { visit } from './visit.ts';

test('a pasted text fills the sheet of an operation, and the file it gives reads the same', async ({
  page,
}) => {
  await signIn(page);
  await page.getByRole('navigation', { name: 'Principale' }).getByRole('link', { name: 'Fiches' }).click();
  await expect(page.getByRole('rowheader', { name: 'Étude-action' })).toBeVisible();
  await visit(page, '/console/fiches/lot-pilote-2011');
  await page.getByText('Importer un texte').click();
  await page
    .getByLabel('Texte de la fiche')
    .fill('PUBLICS VISES :\n- Agents du Département\n\n14. Les perspectives\nVingt agents de plus en 2013');
  await page.getByRole('button', { name: 'Lire les rubriques' }).click();
  await expect(page.getByText('2 rubriques lues sur 14')).toBeVisible();
  await expect(page.getByLabel('8. Publics visés')).toHaveValue('Agents du Département');
  await page.getByLabel('Date de la fiche').fill('hier');
  await page.getByRole('button', { name: 'Enregistrer la fiche' }).click();
  await expect(page.getByText('comme 2010, 2011-06')).toBeVisible();
  await page.getByLabel('Date de la fiche').fill('2012-06');
  await page.getByRole('button', { name: 'Enregistrer la fiche' }).click();
  await expect(page.getByText('Enregistré, version 1.')).toBeVisible();
  await expectAccessible(page);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Markdown' }).click(),
  ]);
  const markdown = await readFile(await download.path(), 'utf8');
  expect(markdown.match(/^## /gm)).toHaveLength(14);
  expect(markdown).toContain('- Vingt agents de plus en 2013');
  const pdf = await page.request.get('/console/fiches/lot-pilote-2011/fiche.pdf');
  expect(pdf.headers()['content-type']).toBe('application/pdf');
  expect((await page.request.get('/console/fiches/lot-pilote-2011/fiche.exe')).status()).toBe(404);
});
