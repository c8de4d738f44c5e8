import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { expectAccessible } from './accessibility.ts';
import { signIn } from './sign-in.ts';
import { expectListening, visit } from './visit.ts';

const STAKES = [
  'Répartition des activités',
  'Attractivité',
  'Demande sociale',
  'Empreinte écologique',
  'Valorisation des réseaux d’initiative publique',
];

async function typePoints(page: Page, points: readonly number[]): Promise<void> {
  for (const [index, value] of points.entries()) {
    await page.getByLabel(STAKES[index], { exact: true }).fill(String(value));
  }
}

test('a partner weighs its stakes, is told what to take away, and sees its own ranking', async ({ page }) => {
  await signIn(page);
  await visit(page, '/console/partenaires');
  await page.getByRole('link', { name: 'Conseil général du Lot' }).click();
  await expect(page.getByText('Le classement paraît dès que les points font 100')).toBeVisible();

  await typePoints(page, [50, 30, 30, 0, 0]);
  await page.getByRole('button', { name: 'Enregistrer les objectifs' }).click();
  await expect(page.getByText('110 points\u00A0: retirez 10')).toBeVisible();
  await expect(page.getByLabel('Attractivité', { exact: true })).toHaveValue('30');

  await typePoints(page, [50, 30, 20, 0, 0]);
  const ranking = page.getByRole('region', { name: 'Classement par méthode' });
  await expect(ranking.getByRole('rowheader')).not.toHaveCount(0);
  await page.getByRole('button', { name: 'Enregistrer les objectifs' }).click();
  await expect(page.getByText('Enregistré, version 1.')).toBeVisible();
  await expectAccessible(page);

  await visit(page, '/console/partenaires/departement-cantal');
  await expect(page.getByLabel('Attractivité', { exact: true })).toHaveValue('');
});

test('progress is assessed axis by axis, and an axis left alone is not zero', async ({ page }) => {
  await signIn(page);
  await visit(page, '/console/partenaires/departement-herault');
  await page.getByLabel('Portage').selectOption({ label: '3 – en place' });
  await page.getByRole('button', { name: 'Enregistrer l’avancement' }).click();
  await expect(page.getByText('Enregistré, version 1.')).toBeVisible();
  await page.reload();
  await expectListening(page);
  await expect(page.getByLabel('Portage')).toHaveValue('3');
  await expect(page.getByLabel('Accompagnement')).toHaveValue('');
});

test('two people weigh for one partner: the second sees the difference and loses nothing', async ({
  page,
  context,
}) => {
  await signIn(page);
  await visit(page, '/console/partenaires/departement-herault');
  const other = await context.newPage();
  await visit(other, '/console/partenaires/departement-herault');
  await typePoints(other, [20, 20, 20, 20, 20]);
  await other.getByRole('button', { name: 'Enregistrer les objectifs' }).click();
  await expect(other.getByText('Enregistré, version 1.')).toBeVisible();

  await typePoints(page, [60, 10, 10, 10, 10]);
  await page.getByRole('button', { name: 'Enregistrer les objectifs' }).click();
  const conflict = page.locator('#conflit-objectifs');
  await expect(conflict).toContainText('Quelqu’un d’autre a enregistré la version 1');
  await expect(page.getByLabel('Attractivité', { exact: true })).toHaveValue('10');
  await conflict.getByRole('button', { name: 'Reprendre : Attractivité' }).click();
  await expect(page.getByLabel('Attractivité', { exact: true })).toHaveValue('20');
  const form = page.getByRole('form', { name: 'Objectifs' });
  await form.getByRole('button', { name: 'Annuler mes modifications' }).click();
  await expect(page.getByLabel('Répartition des activités', { exact: true })).toHaveValue('20');
});

test('a partner’s data are taken away whole, as one archive', async ({ page }) => {
  await signIn(page);
  await visit(page, '/console/partenaires/departement-lot');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Télécharger toutes ses données (ZIP)' }).click();
  const archive = await download;
  expect(archive.suggestedFilename()).toMatch(/^donnees-departement-lot-\d{4}-\d\d-\d\d\.zip$/);
  const files = Object.keys(unzipSync(readFileSync(await archive.path())));
  expect(files).toEqual(expect.arrayContaining(['LISEZ-MOI.txt', 'donnees.json', 'csv/operations.csv']));
});
