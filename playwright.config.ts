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
  // Two streams: the public site is only read; the console's journeys follow one another, since they share what they write.
  fullyParallel: false,
  workers: 2,
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
    { name: 'site', testMatch: '**/visitor*.spec.ts', workers: 1, use: { baseURL: data.origin } },
    {
      name: 'console',
      testIgnore: ['**/visitor*.spec.ts', '**/demo*.spec.ts'],
      workers: 1,
      use: { baseURL: data.origin },
    },
    { name: 'démonstration', testMatch: '**/demo*.spec.ts', workers: 1, use: { baseURL: demo.origin } },
  ],
  webServer: [data.webServer, demo.webServer],
  metadata: { admin: JOURNEY_ADMIN.email },
});
