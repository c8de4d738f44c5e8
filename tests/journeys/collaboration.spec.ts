import { expect, test, type Browser, type Page } from '@playwright/test';
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

const OPERATION = '/console/operations/lot-pilote-2011';
const TITLE = 'Expérimentation du télétravail au conseil général du Lot';

/** A contributor of the Lot, invited by the administrator of the page, signed in in a window of their own. */
async function inviteContributor(page: Page, browser: Browser): Promise<Page> {
  await page.goto('/console');
  const person = { name: 'Tom Vidal', email: 'tom.vidal@exemple.fr', role: 'partner_contributor' };
  const engagement = { engagementScope: null, engagementReach: null, accessEndsOn: null };
  const access = { partnerId: 'departement-lot', ...engagement };
  const invited = await page.request.post('/trpc/people.invite', {
    data: { json: { ...person, ...access } },
  });
  const { result } = (await invited.json()) as { result: { data: { json: { token: string } } } };
  const context = await browser.newContext({ locale: 'fr-FR', baseURL: new URL(page.url()).origin });
  const guest = await context.newPage();
  await visit(guest, `/console/invitation?jeton=${result.data.json.token}`);
  await guest.getByLabel('Mot de passe', { exact: true }).fill('une phrase assez longue');
  await guest.getByLabel('Le même mot de passe').fill('une phrase assez longue');
  await guest.getByRole('button', { name: 'Ouvrir mon accès' }).click();
  await expect(guest.getByRole('heading', { level: 1, name: 'Tableau de bord' })).toBeVisible();
  return guest;
}

/** Writes in the thread of the page and waits until it stands there. */
async function comment(page: Page, text: string): Promise<void> {
  await page.getByLabel('Votre commentaire').fill(text);
  await page.getByRole('button', { name: 'Envoyer' }).click();
  await expect(page.getByText('Commentaire envoyé.')).toBeVisible();
  await expect(page.getByLabel('Votre commentaire')).toHaveValue('');
}

test('a partner comments, the operator is notified, reads and answers, and the partner hears of it', async ({
  page,
  browser,
}) => {
  await signIn(page);
  const tom = await inviteContributor(page, browser);
  await visit(tom, '/console/notifications');
  await expect(tom.getByText('Rien à vous signaler pour l’instant.')).toBeVisible();
  await expectAccessible(tom);
  await visit(tom, OPERATION);
  await expect(tom.getByText('Personne n’a encore commenté.')).toBeVisible();
  await comment(tom, 'Les kilomètres évités sont-ils ceux des douze agents\u202F?\nOu ceux de 2012\u202F?');

  const bell = page.getByRole('link', { name: /^Notifications/ });
  await page.getByRole('navigation', { name: 'Principale' }).getByRole('link', { name: 'Étude' }).click();
  await expect(bell).toContainText('non lue');
  await bell.click();
  const line = page.getByRole('listitem').filter({ hasText: 'Tom Vidal a commenté l’opération' });
  await expect(line).toContainText('Nouveau');
  await expect(line).toContainText('Les kilomètres évités sont-ils ceux des douze agents');
  await expectAccessible(page);
  await line.getByRole('link', { name: TITLE }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Commentaires (1)' })).toBeInViewport();
  await expectAccessible(page);
  await comment(page, 'De toute l’année.');
  const mine = page.getByRole('listitem').filter({ hasText: 'De toute l’année.' });
  await mine.getByRole('button', { name: 'Modifier' }).click();
  await page.getByLabel('Votre commentaire, corrigé').fill('Des douze agents, sur douze mois.');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('Commentaire modifié.')).toBeVisible();
  const edited = page.getByRole('listitem').filter({ hasText: 'Des douze agents, sur douze mois.' });
  await edited.getByRole('button', { name: 'Retirer' }).click();
  await page.getByRole('button', { name: 'Rétablir' }).click();
  await expect(edited).toContainText('modifié le');

  await tom.getByRole('navigation', { name: 'Principale' }).getByRole('link', { name: 'Étude' }).click();
  const told = tom.getByRole('link', { name: /^Notifications/ });
  await expect(told).toContainText('1 non lue');
  await told.click();
  const heard = tom.getByRole('listitem').filter({ hasText: 'a commenté l’opération' });
  await expect(heard).toContainText('Nouveau');
  await expect(heard).toContainText('Des douze agents, sur douze mois.');
  await tom.getByRole('button', { name: 'Tout marquer comme lu' }).click();
  await expect(tom.getByText('Tout est lu.')).toBeVisible();
  await expect(told).not.toContainText('non lue');
  await heard.getByRole('link', { name: TITLE }).click();
  await expect(tom.getByText('Des douze agents, sur douze mois.')).toBeVisible();
  await tom.context().close();
});
