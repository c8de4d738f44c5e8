import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { signIn } from './sign-in.ts';
import { watchPage } from './watch-page.ts';
import { visit } from './visit.ts';

const SCENARIO = 's1-employeurs-publics';
const TERRITORY = { level: 'commune', code: '46160', name: 'Latronquière' };
const INDICATOR = { slug: 'co2-net', label: 'Émissions évitées, effet rebond déduit' };

/** A French number of a page (« 1 234,5 ») as a number. */
function toNumber(text: string): number {
  return Number(
    text
      .replaceAll(/[^\d,−-]/g, '')
      .replace(',', '.')
      .replace('−', '-'),
  );
}

test('from a lever in the console to the same new value on the public page and in the CSV', async ({
  page,
  baseURL,
}) => {
  const settle = watchPage(page, baseURL ?? '');
  const publicPage = `/territoires/${TERRITORY.level}/${TERRITORY.code}?scenario=${SCENARIO}`;
  const readPublicValue = async () => {
    await page.goto(publicPage);
    const row = page.getByRole('row').filter({ hasText: INDICATOR.label }).first();
    return toNumber(await row.getByRole('cell').first().innerText());
  };
  const before = await readPublicValue();

  await signIn(page);
  await visit(page, `/console/scenarios/${SCENARIO}`);
  const days = page.getByRole('group', { name: 'Jours effectifs par semaine, employeurs publics' });
  const field = days.getByLabel('Valeur, Jours effectifs par semaine, employeurs publics');

  await field.fill('9');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(days.getByText('entre 0 et 5')).not.toHaveCount(0);
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveValue('9');

  await field.fill('2,5');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByRole('button', { name: /^Calculer la version/ }).click();
  await page.getByRole('link', { name: 'Voir les résultats' }).click();

  await expect(page).toHaveURL(/\/executions\//);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Publier ces résultats…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Seront visibles de tous');
  await dialog.getByRole('button', { name: 'Publier' }).click();
  await expect(page.getByText(/Ces résultats sont publics/)).toBeVisible();

  const after = await readPublicValue();
  expect(after).toBeGreaterThan(before);

  const query = `scenario=${SCENARIO}&indicateur=${INDICATOR.slug}&niveau=${TERRITORY.level}&territoire=${TERRITORY.code}`;
  const csv = await (await page.request.get(`/api/v1/resultats?${query}&format=csv`)).text();
  const [head, line] = csv.split('\r\n').map((text) => text.split(';'));
  const inCsv = Number(line[head.indexOf('valeur')]);
  expect(Number(inCsv.toFixed(1))).toBe(after);
  expect(line[head.indexOf('nom')]).toBe(TERRITORY.name);
  const json = (await (await page.request.get(`/api/v1/resultats?${query}`)).json()) as {
    resultats: { valeur: number }[];
  };
  expect(json.resultats[0].valeur).toBe(inCsv);
  settle();
});

test('two people edit the same scenario: the second keeps what they typed and sees the conflict', async ({
  page,
}) => {
  await signIn(page);
  const other = await page.context().newPage();
  for (const tab of [page, other]) await visit(tab, `/console/scenarios/${SCENARIO}`);
  const field = 'Valeur, Jours effectifs par semaine, employeurs publics';
  await page.getByLabel(field).fill('1,2');
  await other.getByLabel(field).fill('1,4');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('button', { name: 'Enregistrer' })).toBeDisabled();
  await other.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(other.getByText(/Quelqu’un d’autre a enregistré la version/).first()).toBeVisible();
  await expect(other.getByLabel(field)).toHaveValue('1,4');
});
