import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { signIn } from './sign-in.ts';
import { watchPage } from './watch-page.ts';
import { visit } from './visit.ts';

/** A scenario that no other journey touches, a commune, and what is entered in the console's forms. */
const SCENARIO = 's4-industrialisation';
const COMMUNE = '/territoires/commune/46160';
const EMPLOYER = 'Employeur public du parcours';
const OPERATION = 'Télétravail chez l’employeur du parcours';
const MEASURE = 'Agents en télétravail, relevé du parcours';
const PARAMETER = 'Recours si l’emploi est compatible, employeurs publics';

/** Teleworkers of the commune as its public page prints them. */
async function readTeleworkers(page: Page): Promise<number> {
  await page.goto(`${COMMUNE}?scenario=${SCENARIO}&indicateur=teletravailleurs`);
  const head = page.getByRole('rowheader', { name: /^Télétravailleurs attendus/ });
  const row = page.getByRole('row').filter({ has: head }).first();
  const text = await row.getByRole('cell').first().innerText();
  return Number(text.replaceAll(/[^\d,]/g, '').replace(',', '.'));
}

/** Picks a value of a searched field of a form. */
async function pick(page: Page, field: string, text: string, name: RegExp): Promise<void> {
  const group = page.getByRole('group', { name: field, exact: true });
  await group.getByLabel('Chercher à ajouter').pressSequentially(text);
  await group.getByRole('button', { name }).click();
}

async function save(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

/** A public employer of more than 250 people, in the form of organisations. */
async function enterEmployer(page: Page): Promise<void> {
  await visit(page, '/console/organisations');
  await page.getByRole('link', { name: 'Nouvelle organisation' }).click();
  await page.getByLabel('Nom', { exact: true }).fill(EMPLOYER);
  await page.getByLabel('Effectif').selectOption({ label: '250\u00A0personnes et plus' });
  await page.getByLabel('Code d’activité').fill('84.11Z');
  await page.getByLabel('Catégorie juridique').fill('7220');
  await save(page, EMPLOYER);
}

/** An action that everyone may read, at that employer, in the form of operations. */
async function enterOperation(page: Page): Promise<void> {
  await visit(page, '/console/operations');
  await page.getByRole('link', { name: 'Nouvelle opération' }).click();
  await page.getByLabel('Intitulé').fill(OPERATION);
  await page.getByLabel('Qui peut la lire').selectOption({ label: 'Tout le monde, sur le site public' });
  await pick(page, 'Territoires', 'Figeac', /Figeac \(commune/);
  await pick(page, 'Organisations', EMPLOYER, new RegExp(EMPLOYER));
  await save(page, OPERATION);
}

/** A count among eligible staff a month ago, entered, submitted and validated on its own page. */
async function enterEvidence(page: Page): Promise<void> {
  const measuredOn = new Date(Date.now() - 30 * 24 * 3600 * 1000).toISOString().slice(0, 10);
  await page.getByRole('link', { name: 'Nouvelle observation' }).click();
  await page.getByLabel('Ce qui est observé').fill(MEASURE);
  await page.getByLabel('Organisation', { exact: true }).selectOption({ label: EMPLOYER });
  await page.getByLabel('Date de l’observation').fill(measuredOn);
  await page.getByLabel('Effectif éligible').fill('400');
  await page.getByLabel('Télétravailleurs').fill('60');
  await page.getByLabel('Éditeur').fill('Employeur');
  await page.getByLabel('Titre').fill('Relevé');
  await page.getByLabel('Qualité', { exact: true }).selectOption({ label: 'A – mesuré, complet' });
  await page.getByLabel('Diffusion', { exact: true }).selectOption({ label: 'ouvert' });
  await save(page, MEASURE);
  await page.getByRole('button', { name: 'Soumettre à validation' }).click();
  await page.getByRole('button', { name: 'Valider' }).click();
  await expect(page.getByRole('button', { name: 'Corriger par une nouvelle observation' })).toBeVisible();
}

test('evidence entered in the forms moves a hypothesis, which moves a commune’s figure, whose drawer names the evidence', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const settle = watchPage(page, baseURL ?? '');
  const before = await readTeleworkers(page);
  await signIn(page);

  await visit(page, '/console/hypotheses/proposer?parametre=pi_all');
  await expect(page.getByText('Aucune observation validée ne permet')).toBeVisible();
  await enterEmployer(page);
  await enterOperation(page);
  await enterEvidence(page);
  await visit(page, '/console/hypotheses/proposer?parametre=pi_all');
  await expect(page.getByRole('row').filter({ hasText: MEASURE })).toBeVisible();
  await expect(page.getByText('60 sur 400')).toBeVisible();
  await expectAccessible(page);

  await page.getByLabel('Justification').fill('Relevé d’un employeur public, un mois après son accord.');
  await page.getByRole('button', { name: 'Proposer' }).click();
  await expect(page.getByRole('heading', { level: 1, name: PARAMETER })).toBeVisible();
  await page.getByRole('button', { name: 'Marquer comme relue' }).click();
  await page.getByRole('button', { name: 'Retenir la version 1' }).click();
  await expect(page.getByText('Retenue', { exact: true }).first()).toBeVisible();
  await expectAccessible(page);

  await visit(page, `/console/scenarios/${SCENARIO}`);
  await page.getByLabel(PARAMETER).last().selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Figer ce jeu' }).click();
  await page.getByRole('button', { name: 'Calculer la version 2' }).click();
  await page.getByRole('link', { name: 'Voir les résultats' }).click();
  await page.getByRole('button', { name: 'Publier ces résultats…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Publier' }).click();
  await expect(page.getByText(/Ces résultats sont publics/)).toBeVisible();

  expect(await readTeleworkers(page)).toBeLessThan(before);
  const drawer = page.locator('#provenance');
  await drawer.locator('summary').click();
  await expect(drawer.getByText('pi-all-1, version 1')).not.toHaveCount(0);
  await expect(drawer.getByText(MEASURE)).toBeVisible();
  await expect(drawer.getByRole('link', { name: OPERATION })).toBeVisible();

  await visit(page, '/console/operations');
  await page.getByRole('link', { name: OPERATION }).click();
  const reach = page.locator('dl').filter({ hasText: 'Hypothèses (1)' });
  await expect(reach.getByRole('link', { name: new RegExp(PARAMETER) })).toBeVisible();
  await expect(reach.getByRole('link', { name: /^S4, publication/ })).toBeVisible();
  settle();
});
