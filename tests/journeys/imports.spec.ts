import { expect, test, type Page } from '@playwright/test';
import { anOds, anXlsx, type SheetSpec } from '@maceo/datasets/testing/a-spreadsheet';
import { expectAccessible } from './accessibility.ts';
import { signIn } from './sign-in.ts';
import { watchPage } from './watch-page.ts';
import { visit } from './visit.ts';

/** Several projects share a server's data: titles of a journey are its own. */
const HEADERS = ['Intitulé', 'Nature', 'Statut', 'Code INSEE', 'Date de début'];

const ACTIONS: SheetSpec[] = [
  { name: 'Lisez-moi', rows: [['Merci de remplir l’onglet suivant']] },
  {
    name: 'Actions 2024',
    rows: [
      ['Actions du Département'],
      [],
      HEADERS,
      ['Espace partagé de Montluçon', 'Télécentre', 'En cours', 3185, { serial: 45352 }],
      ['Charte du siège', 'Télétravail', 'projet', 15014, 'juin 2024'],
      ['Sans état', 'Télétravail', 'on verra', 15014, null],
      ['TOTAL', null, null, 3, null],
    ],
  },
];

async function send(page: Page, { name, buffer }: { name: string; buffer: Buffer }): Promise<void> {
  await visit(page, '/console/imports');
  await page
    .getByLabel('Fichier', { exact: true })
    .setInputFiles({ name, buffer, mimeType: 'application/octet-stream' });
  await page.getByRole('button', { name: 'Envoyer et lire le fichier' }).click();
}

async function check(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Vérifier le fichier' }).click();
  await expect(page.getByRole('heading', { name: 'Ce que l’import ferait' })).toBeVisible();
}

test('a spreadsheet with eaten codes is mended before one’s eyes, written on confirmation, then undone', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(120_000);
  await signIn(page);
  const settle = watchPage(page, baseURL ?? '');
  const buffer = anXlsx(ACTIONS);
  await send(page, { name: 'actions.xlsx', buffer });
  await expect(page.getByRole('heading', { level: 1, name: 'actions.xlsx' })).toBeVisible();
  await expect(page.getByLabel('Ligne des titres')).toHaveValue('3');
  await expect(page.getByLabel('Territoires', { exact: false }).first()).toHaveValue('3');
  await expectAccessible(page);

  await check(page);
  const repairs = page.getByRole('region', { name: 'Valeurs corrigées' });
  await expect(repairs.getByRole('row', { name: /Code INSEE 3185 03185/ })).toBeVisible();
  await expect(page.getByText('2\u00A0ajouts, 0\u00A0modification', { exact: false }).first()).toBeVisible();
  const lines = page.getByRole('region', { name: 'Lignes du fichier' });
  await expect(lines.getByRole('row', { name: /Sans état/ })).toContainText(
    '«\u202Fon verra\u202F» n’est pas dans la liste',
  );
  await expectAccessible(page);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Télécharger les lignes refusées' }).click();
  expect((await download).suggestedFilename()).toBe('lignes-refusees.csv');
  await visit(page, '/console/operations');
  await expect(page.getByRole('link', { name: 'Charte du siège' })).toHaveCount(0);

  await page.goBack();
  await page.getByRole('button', { name: 'Confirmer l’import' }).click();
  await page.getByRole('button', { name: 'Écrire ces lignes' }).click();
  await expect(page.getByText('Importé le')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Voir les opérations' }).click();
  await expect(page.getByRole('link', { name: 'Charte du siège' })).toBeVisible();

  await send(page, { name: 'actions.xlsx', buffer });
  await expect(page.getByText('Ces colonnes sont celles que vous aviez choisies')).toBeVisible();
  await check(page);
  await expect(page.getByText('0\u00A0ajout, 0\u00A0modification', { exact: false }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Confirmer l’import' })).toBeDisabled();
  await page.getByRole('button', { name: 'Abandonner cet import' }).click();

  await page.getByRole('link', { name: 'actions.xlsx' }).first().click();
  await page.getByRole('button', { name: 'Annuler cet import' }).click();
  await page.getByRole('button', { name: 'Rétablir les valeurs d’avant' }).click();
  await expect(page.getByText('les valeurs d’avant sont rétablies')).toBeVisible();
  await page.getByRole('link', { name: 'Voir les opérations' }).click();
  await expect(page.getByRole('link', { name: 'Charte du siège' })).toHaveCount(0);
  settle();
});

test('a file of counts keeps « 4.072 » as four thousand, and a bad file keeps what was chosen', async ({
  page,
}) => {
  await signIn(page);
  await visit(page, '/console/imports');
  await page.getByLabel('Ce que contient le fichier').selectOption({ label: 'Observations d’adoption' });
  const file = page.getByLabel('Fichier', { exact: true });
  await file.setInputFiles({
    name: 'plan.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7'),
  });
  await page.getByRole('button', { name: 'Envoyer et lire le fichier' }).click();
  await expect(page.getByRole('alert')).toContainText('Ce fichier est un PDF');
  await expect(page.getByLabel('Ce que contient le fichier')).toHaveValue('observations');

  const rows = [
    ['Opération', 'Éligibles', 'Télétravailleurs', 'Taux', 'Date', 'Répondant', 'Qualité'],
    ['Action inconnue', '4.072', 1204, { percent: 0.296 }, '31/12/2024', 'Fichier RH', 'B'],
  ];
  await file.setInputFiles({
    name: 'enquete.ods',
    mimeType: 'application/vnd.oasis.opendocument.spreadsheet',
    buffer: anOds([{ name: 'Enquête', rows }]),
  });
  await page.getByRole('button', { name: 'Envoyer et lire le fichier' }).click();
  await check(page);
  await expect(
    page.getByText('Effectif éligible\u00A0: 1 valeur lue, total 4\u202F072\u00A0personnes.'),
  ).toBeVisible();
  await expect(page.getByText('Aucune opération de ce partenaire ne s’appelle')).toBeVisible();
});
