import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { signIn } from './sign-in.ts';
import { visit } from './visit.ts';

const PASSWORD = 'une phrase assez longue';

/** Invites a firm through the console and gives back its own browser, signed in. */
async function engageFirm(page: Page): Promise<Page> {
  const response = await page.request.post('/trpc/people.invite', {
    data: {
      json: {
        ...{ name: 'Cabinet Durand', email: 'durand@exemple.fr', role: 'consultant', partnerId: null },
        ...{ engagementScope: 'Scénarios', engagementReach: null, accessEndsOn: '2999-12-31' },
      },
    },
  });
  const { result } = (await response.json()) as { result: { data: { json: { token: string } } } };
  const context = await page.context().browser()?.newContext({ locale: 'fr-FR' });
  const firm = await context?.newPage();
  if (firm === undefined) throw new Error('no browser');
  await visit(firm, new URL(`/console/invitation?jeton=${result.data.json.token}`, page.url()).href);
  await firm.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
  await firm.getByLabel('Le même mot de passe').fill(PASSWORD);
  await firm.getByRole('button', { name: 'Ouvrir mon accès' }).click();
  await expect(firm.getByRole('heading', { level: 1, name: 'Tableau de bord' })).toBeVisible();
  return firm;
}

test('a firm drafts a scenario by copy, computes and submits it; the operator validates; an edit makes version 2', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signIn(page);
  const firm = await engageFirm(page);

  await firm.getByRole('navigation', { name: 'Principale' }).getByRole('link', { name: 'Scénarios' }).click();
  await firm.getByRole('link', { name: 'Nouveau scénario' }).click();
  await firm.getByLabel('Partir de').selectOption({ label: 'une copie de S1 · Employeurs publics d’abord' });
  await firm.getByLabel('Code').fill('S1 bis');
  await firm.getByLabel('Intitulé').fill('Employeurs publics, jours en plus');
  await firm.getByRole('button', { name: 'Créer le brouillon' }).click();
  await expect(firm.getByText('sans espace').first()).toBeVisible();
  await expectAccessible(firm);
  await firm.getByLabel('Code').fill('S1-BIS');
  await firm.getByLabel('Résumé public').fill('Deux jours par semaine chez les employeurs publics.');
  await firm.getByRole('button', { name: 'Créer le brouillon' }).click();
  await expect(firm.getByRole('heading', { level: 1, name: /S1-BIS · Employeurs publics/ })).toBeVisible();

  const life = firm.getByRole('region', { name: 'État', exact: true });
  await expect(life.getByRole('button', { name: 'Soumettre à relecture' })).toBeDisabled();
  await expect(life).toContainText('pas encore de calcul réussi');
  await firm.getByRole('button', { name: 'Calculer la version 1' }).click();
  await expect(firm.getByText('Exécution réussie')).toBeVisible({ timeout: 60_000 });
  await life.getByRole('button', { name: 'Soumettre à relecture' }).click();
  await expect(life).toContainText('relue par l’opérateur');
  await expect(life.getByRole('button', { name: 'Valider' })).toBeDisabled();
  await expectAccessible(firm);

  await visit(page, new URL(firm.url()).pathname);
  const review = page.getByRole('region', { name: 'État', exact: true });
  await review.getByRole('button', { name: 'Valider' }).click();
  await expect(review).toContainText('La version 1 est figée');

  await visit(firm, new URL(firm.url()).pathname);
  await firm.getByLabel('Résumé public').fill('Deux jours par semaine, employeurs publics d’abord.');
  await firm.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await expect(firm.getByText('Enregistré, version 2.')).toBeVisible();
  await expect(life).toContainText('La version 2 est un brouillon');
  await firm.getByText('Versions enregistrées (2)').click();
  await firm.getByRole('link', { name: 'version 1', exact: true }).click();
  await expect(firm.getByText('Deux jours par semaine chez les employeurs publics.')).toBeVisible();
  await expectAccessible(firm);
  await firm.setViewportSize({ width: 390, height: 900 });
  await visit(firm, '/console/scenarios/nouveau');
  await expectAccessible(firm);
  await firm.context().close();
});
