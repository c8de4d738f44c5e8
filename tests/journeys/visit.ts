import { expect, type Page } from '@playwright/test';

/**
 * Opens a page of the console and waits until it listens: until then its content is inert, so that nothing typed or
 * chosen is lost, which a person sees but a script that fills a field does not.
 */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expectListening(page);
}

/** Waits until the page's content listens, for instance after it was loaded again. */
export async function expectListening(page: Page): Promise<void> {
  await expect(page.locator('#contenu')).not.toHaveAttribute('inert');
}
