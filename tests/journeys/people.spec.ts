import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { signIn } from './sign-in.ts';
import { visit } from './visit.ts';

/** An operation that its partner keeps to itself, entered by the administrator; its id. */
async function createOperation(page: Page, { title, partnerId }: { title: string; partnerId: string }) {
  const content = { title, type: 'employer_telework', territories: [{ level: 'departement', code: '15' }] };
  const response = await page.request.post('/trpc/operations.create', {
    data: { json: { status: 'running', partnerId, content } },
  });
  const made = (await response.json()) as { result: { data: { json: { id: string } } } };
  return made.result.data.json.id;
}

test('a firm is invited for a mission and until a day, and enters by a link that serves once', async ({
  page,
  browser,
}) => {
  await signIn(page);
  await page.getByRole('navigation', { name: 'Principale' }).getByRole('link', { name: 'Personnes' }).click();
  await page.getByRole('link', { name: 'Inviter une personne' }).click();
  const form = page.getByRole('form', { name: 'Inviter une personne' });
  await form.getByLabel('Nom').fill('Cabinet Martin');
  await form.getByLabel('Adresse électronique').fill('martin@exemple.fr');
  await form.getByLabel('Rôle').selectOption({ label: 'Cabinet d’étude' });
  await form.getByRole('button', { name: 'Créer l’invitation' }).click();
  await expect(form.getByText('dites ce pour quoi le cabinet est engagé').first()).toBeVisible();
  await expect(form.getByLabel('Nom')).toHaveValue('Cabinet Martin');

  const cantal = await createOperation(page, {
    title: 'Action gardée du Cantal',
    partnerId: 'departement-cantal',
  });
  const lot = await createOperation(page, { title: 'Action gardée du Lot', partnerId: 'departement-lot' });
  await form.getByLabel('Mission').fill('Enquête auprès des employeurs');
  await form.getByLabel('seulement ce qui est coché').check();
  await form.getByRole('button', { name: 'Créer l’invitation' }).click();
  await expect(form.getByText('choisissez au moins un partenaire').first()).toBeVisible();
  await form.getByLabel('Conseil général du Cantal').check();
  await form.getByLabel('Dernier jour d’accès').fill('2999-12-31');
  await form.getByRole('button', { name: 'Créer l’invitation' }).click();
  const link = await page.locator('code', { hasText: 'jeton=' }).innerText();
  await expectAccessible(page);

  const context = await browser.newContext({ locale: 'fr-FR' });
  const firm = await context.newPage();
  await visit(firm, link);
  await expectAccessible(firm);
  await firm.getByLabel('Mot de passe', { exact: true }).fill('une phrase assez longue');
  await firm.getByLabel('Le même mot de passe').fill('une phrase assez longue');
  await firm.getByRole('button', { name: 'Ouvrir mon accès' }).click();
  await expect(firm.getByRole('heading', { level: 1, name: 'Tableau de bord' })).toBeVisible();
  await expect(firm.getByRole('link', { name: 'Personnes' })).toHaveCount(0);
  await expect(firm.getByText('Votre mission vous ouvre')).toContainText('Cantal');
  await visit(firm, '/console/operations');
  await expect(firm.getByRole('link', { name: 'Action gardée du Cantal' })).toBeVisible();
  await expect(firm.getByRole('link', { name: 'Action gardée du Lot' })).toHaveCount(0);
  expect((await firm.goto(`/console/operations/${lot}`))?.status()).toBe(404);
  expect((await firm.goto(`/console/operations/${cantal}`))?.status()).toBe(200);
  await visit(firm, '/console/personnes');
  await expect(firm.getByText('Votre rôle ne permet pas cette action')).toBeVisible();

  await visit(firm, link);
  await expect(firm.getByText('Ce lien a déjà servi')).toBeVisible();
  await context.close();
});
