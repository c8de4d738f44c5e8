import { expect, test } from '@playwright/test';
import { HAS_DATA_PACK } from '../journey-server.ts';
import { expectAccessible } from './accessibility.ts';
import { watchPage } from './watch-page.ts';

const PAGES = [
  '/',
  '/recherche?q=saint+flour',
  '/recherche?q=zzzz',
  '/territoires/commune/46160',
  '/territoires/epci/200066371',
  '/territoires/departement/69?lecture=entier',
  '/territoires/region/76',
  '/territoires/massif/massif-central',
  '/territoires/perimetre-partenaire/region-auvergne',
  '/methode',
  '/validation',
  '/etude',
  '/donnees',
  '/accessibilite',
  '/mentions-legales',
];

test.describe('every public page', () => {
  for (const path of PAGES) {
    for (const [width, colorScheme] of [
      [1280, 'light'],
      [390, 'dark'],
    ] as const) {
      test(`${path} at ${width} px, ${colorScheme}: accessible, alone, without a fault`, async ({
        browser,
        baseURL,
      }) => {
        const context = await browser.newContext({ baseURL, colorScheme, viewport: { width, height: 900 } });
        const page = await context.newPage();
        const settle = watchPage(page, baseURL ?? '');
        const response = await page.goto(path);
        expect(response?.status()).toBe(200);
        const policy = response?.headers()['content-security-policy'] ?? '';
        expect(policy).toContain("default-src 'self'");
        expect(policy).not.toContain('unsafe-inline');
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
        await expectAccessible(page);
        settle();
        await context.close();
      });
    }
  }
});

test.describe('finding one’s territory', () => {
  for (const typed of ['latronquiere', 'LATRONQUIÈRE', '46160', 'Latronquière ']) {
    test(`« ${typed} » leads to Latronquière`, async ({ page }) => {
      await page.goto('/');
      await page
        .getByRole('searchbox')
        .or(page.getByLabel(/commune/i))
        .first()
        .fill(typed);
      await page.keyboard.press('Enter');
      await page.getByRole('link', { name: 'Latronquière', exact: true }).first().click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Latronquière');
      await expect(page.getByRole('blockquote').first()).toContainText('(modélisé)');
    });
  }

  for (const typed of ['st flour', 'Saint-Flour', 'SAINT FLOUR', 'st-flour', '15100']) {
    test(`« ${typed} » finds Saint-Flour`, async ({ page }) => {
      await page.goto(`/recherche?q=${encodeURIComponent(typed)}`);
      await expect(page.getByRole('link', { name: 'Saint-Flour', exact: true }).first()).toBeVisible();
    });
  }
});

test('a territory’s page works without JavaScript, and every figure says where it comes from', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/territoires/commune/46160?scenario=s1-employeurs-publics');
  await page.getByText('D’où vient ce chiffre', { exact: false }).last().click();
  await expect(
    page.getByText('Expérimentation du télétravail au conseil général du Lot').first(),
  ).toBeVisible();
  await expect(page.getByText('hypothèse de travail').first()).toBeVisible();
  await page.getByLabel(/Indicateur/).selectOption({ label: 'Kilomètres domicile-travail évités' });
  await page.getByRole('button', { name: 'Afficher' }).click();
  await expect(page).toHaveURL(/indicateur=km-evites/);
  await expect(page.getByRole('table').first()).toContainText('Latronquière');
  await context.close();
});

test('a territory astride the edge names which of its two readings it shows', async ({ page }) => {
  await page.goto('/territoires/departement/69');
  await expect(page.getByText('partie dans le massif').first()).toBeVisible();
  await page.goto('/territoires/departement/69?lecture=entier');
  await expect(page.getByText('territoire entier').first()).toBeVisible();
});

test('wrong addresses get a page in French that helps', async ({ page }) => {
  for (const [path, words] of [
    ['/territoires/commune/99999', '99999'],
    ['/territoires/canton/15', 'niveau'],
    ['/territoires/commune/21231', 'hors du périmètre'],
    ['/nulle-part', 'page'],
    ['/territoires/commune/%3Cscript%3E', ''],
    [`/recherche?q=${'a'.repeat(9000)}`, ''],
    ['/territoires/commune/46160?scenario=inconnu', ''],
  ]) {
    const response = await page.goto(path);
    expect(response?.status(), path.slice(0, 60)).toBeGreaterThanOrEqual(400);
    expect(response?.status(), path.slice(0, 60)).toBeLessThan(500);
    await expect(page.locator('body')).toContainText(words);
    await expect(page.locator('body')).not.toContainText(/at .*\.(ts|js):\d+/);
  }
  expect((await page.goto('/'))?.status()).toBe(200);
});

test('maps draw contours where the pack has them, circles otherwise', async ({ page }) => {
  await page.goto('/');
  const map = page
    .locator('svg')
    .filter({ has: page.locator('title') })
    .first();
  expect(await map.locator(HAS_DATA_PACK ? 'path' : 'circle').count()).toBeGreaterThan(180);
});

test('a page with the map of the EPCI weighs less than 150 kB', async ({ page }) => {
  let bytes = 0;
  page.on('response', async (response) => {
    const sizes = await response
      .request()
      .sizes()
      .catch(() => undefined);
    bytes += sizes?.responseBodySize ?? 0;
  });
  await page.goto('/', { waitUntil: 'networkidle' });
  expect(bytes).toBeLessThan(150_000);
});

test('images of the documentation', async ({ browser, baseURL }) => {
  test.skip(
    process.env.MACEO_UPDATE_IMAGES !== '1',
    'rewrites docs/images: only when asked by MACEO_UPDATE_IMAGES=1',
  );
  const context = await browser.newContext({
    baseURL,
    viewport: { width: 1280, height: 1180 },
    deviceScaleFactor: 1,
  });
  const page = await context.newPage();
  await page.goto(
    '/territoires/departement/15?scenario=s1-employeurs-publics&indicateur=part-teletravailleurs',
  );
  await page.screenshot({ path: 'docs/images/territoire.png' });
  await context.close();
});
