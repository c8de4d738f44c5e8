import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { signIn } from './sign-in.ts';
import { watchPage } from './watch-page.ts';
import { expectListening, visit } from './visit.ts';

/** A scenario that no other journey touches, a commune, and the action that the observation is entered in. */
const SCENARIO = 's4-industrialisation';
const COMMUNE = '/territoires/commune/46160';
const OPERATION = 'lot-pilote-2011';
const MEASURE = 'Agents en télétravail, relevé du parcours';
const PARAMETER = 'Recours si l’emploi est compatible, employeurs publics';

/** Calls a mutation with the page's session, as the console does. */
async function call<T>(request: APIRequestContext, path: string, input: unknown): Promise<T> {
  const answer = await request.post(`/trpc/${path}`, { data: { json: input } });
  const body = (await answer.json()) as { result?: { data: { json: T } } };
  if (body.result === undefined) throw new Error(`${path}: ${JSON.stringify(body)}`);
  return body.result.data.json;
}

/** Teleworkers of the commune as its public page prints them. */
async function readTeleworkers(page: Page): Promise<number> {
  await page.goto(`${COMMUNE}?scenario=${SCENARIO}&indicateur=teletravailleurs`);
  const head = page.getByRole('rowheader', { name: /^Télétravailleurs attendus/ });
  const row = page.getByRole('row').filter({ has: head }).first();
  const text = await row.getByRole('cell').first().innerText();
  return Number(text.replaceAll(/[^\d,]/g, '').replace(',', '.'));
}

/** A validated count among eligible staff, entered by the API. */
async function enterEvidence(request: APIRequestContext): Promise<void> {
  const sector = { code: '84.11Z', nomenclature: 'NAF_REV2' };
  const employer = { name: 'Employeur public du parcours', legalCategory: '7220', sector, sizeClass: '250+' };
  const { id: organisationId } = await call<{ id: string }>(request, 'organisations.create', {
    content: { ...employer, siren: null, siret: null, publicOverride: null },
  });
  const source = { publisher: 'Employeur', title: 'Relevé', date: null, url: null, standing: 'verified' };
  const measuredOn = new Date(Date.now() - 30 * 24 * 3600 * 1000).toISOString().slice(0, 10);
  const content = {
    ...{ organisationId, kind: 'adoption', measure: MEASURE, measuredOn, source, note: null },
    ...{ value: null, low: null, high: null, unit: '', eligibleCount: 400, teleworkerCount: 60 },
    ...{ volunteersOnly: false, daysDistribution: [], daysGranted: null, daysEffective: null },
    ...{ distanceKm: null, perceptions: [], respondentRole: 'employer_file', quality: 'A' },
    confidentiality: 'open',
  };
  const draft = await call<{ id: string; version: number }>(request, 'evidence.create', {
    ...{ operationId: OPERATION, content },
  });
  const { id } = draft;
  const submitted = { id, version: draft.version, to: 'submitted', reason: '' };
  const { version } = await call<{ version: number }>(request, 'evidence.move', submitted);
  await call(request, 'evidence.move', { id, version, to: 'validated', reason: '' });
}

test('evidence moves a hypothesis, which moves a commune’s figure, whose drawer names the evidence', async ({
  page,
  baseURL,
}) => {
  const settle = watchPage(page, baseURL ?? '');
  const before = await readTeleworkers(page);
  await signIn(page);

  await visit(page, '/console/hypotheses/proposer?parametre=pi_all');
  await expect(page.getByText('Aucune observation validée ne permet')).toBeVisible();
  await enterEvidence(page.request);
  await page.reload();
  await expectListening(page);
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
  await expect(drawer.getByRole('link', { name: /conseil général du Lot/ })).toBeVisible();

  await visit(page, `/console/operations/${OPERATION}`);
  const reach = page.locator('dl').filter({ hasText: 'Hypothèses (1)' });
  await expect(reach.getByRole('link', { name: new RegExp(PARAMETER) })).toBeVisible();
  await expect(reach.getByRole('link', { name: /^S4, publication/ })).toBeVisible();
  settle();
});
