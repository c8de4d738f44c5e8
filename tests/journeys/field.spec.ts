import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { signIn } from './sign-in.ts';
import { visit } from './visit.ts';

const TITLE = 'Télétravail à la mairie d’essai';

async function choose(page: Page, field: string, text: string, name: RegExp): Promise<void> {
  const group = page.getByRole('group', { name: field, exact: true });
  await group.getByLabel('Chercher à ajouter').pressSequentially(text);
  await group.getByRole('button', { name }).click();
}

test('an operation is entered with four fields, then twelve volunteers are not enough for a rate', async ({
  page,
}) => {
  await signIn(page);
  await visit(page, '/console/operations/nouvelle');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('Intitulé\u00A0: ce champ est à remplir.').first()).toBeVisible();
  await page.getByLabel('Intitulé').fill(TITLE);
  await choose(page, 'Territoires', 'Figeac', /Figeac \(commune/);
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  await expect(page.getByRole('button', { name: /Passer à «.Évaluée/ })).toBeDisabled();

  await page.getByRole('link', { name: 'Nouvelle observation' }).click();
  await page.getByLabel('Ce qui est observé').fill('Agents en télétravail');
  await page.getByLabel('Télétravailleurs').fill('12');
  await page.getByLabel('Seuls des volontaires pouvaient entrer dans l’action').check();
  await page.getByLabel('Titre').fill('Tableau de suivi');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText(/Indiquez l’effectif éligible/).first()).toBeVisible();
  await expect(page.getByLabel('Télétravailleurs')).toHaveValue('12');
  await page.getByLabel('Effectif éligible').fill('180');
  await page.getByRole('button', { name: 'Enregistrer' }).click();

  await page.getByLabel('Ajouter un fichier').setInputFiles({
    name: 'suivi.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('agent;jours\n1;2\n'),
  });
  await expect(page.getByRole('link', { name: 'suivi.csv' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Soumettre à validation' }).click();
  await page.getByRole('button', { name: 'Valider' }).click();
  await expect(page.getByRole('button', { name: 'Corriger par une nouvelle observation' })).toBeVisible();
  await expect(page.getByLabel('Effectif éligible')).toBeDisabled();

  await page.getByRole('link', { name: TITLE }).click();
  await expect(page.getByText('12\u00A0télétravailleurs pour 180\u00A0éligibles')).toBeVisible();
  await page.getByRole('button', { name: /Passer à «.Évaluée/ }).click();
  await expect(page.getByRole('button', { name: /Passer à «.Généralisée/ })).toBeEnabled();
});

test('two people edit one operation: the second sees the difference and loses nothing', async ({
  page,
  context,
}) => {
  await signIn(page);
  await visit(page, '/console/operations/lot-pilote-2011/modifier');
  const other = await context.newPage();
  await visit(other, '/console/operations/lot-pilote-2011/modifier');
  await other.getByLabel('Objectifs', { exact: true }).fill('Mesurer les trajets évités');
  await other.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(other.getByText('Enregistré, version 2.')).toBeVisible();

  await page.getByLabel('Équivalents temps plein').fill('0,5');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  const conflict = page.locator('#conflit');
  await expect(conflict).toContainText('Quelqu’un d’autre a enregistré la version 2');
  await expect(conflict).toContainText('Mesurer les trajets évités');
  await expect(page.getByLabel('Équivalents temps plein')).toHaveValue('0,5');
  await conflict.getByRole('button', { name: 'Reprendre : Objectifs' }).click();
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('Enregistré, version 3.')).toBeVisible();
  await expect(page.getByLabel('Objectifs', { exact: true })).toHaveValue('Mesurer les trajets évités');
});

test('an employer’s number is checked, and public or private follows from its category', async ({ page }) => {
  await signIn(page);
  await visit(page, '/console/organisations/nouvelle');
  await page.getByLabel('Nom', { exact: true }).fill('Mairie d’essai');
  await page.getByLabel('SIREN').fill('732 829 321');
  await page.getByLabel('Catégorie juridique').fill('7210');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText(/clé de contrôle de ce SIREN est fausse/).first()).toBeVisible();
  await page.getByLabel('SIREN').fill('732 829 320');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Mairie d’essai' })).toBeVisible();
  await visit(page, '/console/organisations');
  const row = page.getByRole('row', { name: /Mairie d’essai/ });
  await expect(row).toContainText('732\u00A0829\u00A0320');
  await expect(row).toContainText('public');
  await expectAccessible(page);
});
