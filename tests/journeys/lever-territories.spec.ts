import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { signIn } from './sign-in.ts';
import { visit } from './visit.ts';
import { watchPage } from './watch-page.ts';

const SCENARIO = 's2-reseau-telecentres';
const LEVER = 'Accès au télétravail chez les employeurs publics';

/** Sets the lever in the territory that is chosen last. */
async function setIn(page: Page, { territory, percent }: { territory: string; percent: string }) {
  const lever = page.getByRole('group', { name: LEVER, exact: true });
  await lever.getByLabel('Où ce levier agit').last().selectOption({ label: territory });
  await lever
    .getByRole('textbox', { name: /^Valeur/ })
    .last()
    .fill(percent);
}

test('a lever with one value in Cantal and another in Lozère moves both, and Lot stays as it is', async ({
  page,
  baseURL,
}) => {
  // A run of the whole massif in the middle.
  test.slow();
  const settle = watchPage(page, baseURL ?? '');
  await signIn(page);
  await visit(page, `/console/scenarios/${SCENARIO}`);
  const lever = page.getByRole('group', { name: LEVER, exact: true });
  await lever.getByLabel('Régler ce levier').check();
  await setIn(page, { territory: 'Cantal', percent: '95' });

  await lever.getByRole('button', { name: /^Ajouter un territoire/ }).click();
  await expect(lever.getByLabel('Où ce levier agit').last()).toBeFocused();
  await expect(lever).toContainText('la valeur du plus petit');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(lever).toContainText('Choisissez le territoire de ce réglage.');
  await expect(lever.getByRole('option', { name: 'Cantal', exact: true }).last()).toBeDisabled();
  await setIn(page, { territory: 'Lozère', percent: '85' });
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText(/^Enregistré, version/)).toBeVisible();

  await page.getByRole('button', { name: /^Calculer la version/ }).click();
  await page.getByRole('link', { name: 'Voir les résultats' }).click({ timeout: 45_000 });
  await expect(page).toHaveURL(/\/executions\//);
  const { pathname } = new URL(page.url());
  const readAdded = async (code: string, name: string) => {
    await visit(
      page,
      `${pathname}?indicateur=teletravailleurs-additionnels&niveau=departement&territoire=${code}`,
    );
    const line = page
      .locator('p')
      .filter({ hasText: new RegExp(`^${name}`) })
      .first();
    return Number((await line.locator('strong').innerText()).replaceAll(/[^\d,-]/g, '').replace(',', '.'));
  };
  const [cantal, lozere] = [await readAdded('15', 'Cantal'), await readAdded('48', 'Lozère')];
  expect(cantal).toBeGreaterThan(10);
  expect(lozere).toBeGreaterThan(5);
  expect(cantal).toBeGreaterThan(lozere);
  expect(await readAdded('46', 'Lot')).toBe(0);

  // What was set is read back, territory by territory.
  await visit(page, `/console/scenarios/${SCENARIO}`);
  const values = lever.getByRole('textbox', { name: /^Valeur/ });
  await expect(values.nth(0)).toHaveValue('95');
  await expect(values.nth(1)).toHaveValue('85');
  await lever.getByRole('button', { name: /^Retirer ce territoire, Lozère/ }).click();
  await expect(values).toHaveCount(1);
  settle();
});
