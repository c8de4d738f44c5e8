import { defineConfig } from '@playwright/test';
import { BROWSER_ARGS, openBrowserBinary } from './tests/browser.ts';
import { JOURNEY_ADMIN, journeyServer } from './tests/journey-server.ts';

const executablePath = await openBrowserBinary();
/** First of the two ports; another one lets two checkouts run their journeys at once. */
const port = Number(process.env.MACEO_JOURNEY_PORT ?? 3411);
const data = journeyServer('data', port);
const demo = journeyServer('demo', port + 1);

/**
 * Journeys in a real browser on the real server: one with the data pack when there is one, one without. Both are the
 * start command itself, on throw-away state.
 */
export default defineConfig({
  testDir: 'tests/journeys',
  testMatch: '**/*.spec.ts',
  fullyParallel: false,
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  forbidOnly: true,
  outputDir: 'test-results',
  use: {
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    launchOptions: { executablePath, args: [...BROWSER_ARGS] },
    trace: 'retain-on-failure',
  },
  projects: [
    { name: 'données', testIgnore: '**/demo*.spec.ts', use: { baseURL: data.origin } },
    { name: 'démonstration', testMatch: '**/demo*.spec.ts', use: { baseURL: demo.origin } },
  ],
  webServer: [data.webServer, demo.webServer],
  metadata: { admin: JOURNEY_ADMIN.email },
});
