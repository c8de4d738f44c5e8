import { defineConfig } from 'vitest/config';

/**
 * Unit tests beside the code, and integration tests on a real PostgreSQL: the global setup opens one throw-away
 * cluster and a migrated template database; each test file that needs one copies the template.
 */
export default defineConfig({
  test: {
    include: ['{packages,apps,scripts,tests}/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/build/**', '**/*.svelte.test.ts'],
    globalSetup: ['packages/db/src/testing/global-setup.ts'],
    setupFiles: ['tests/property-seed.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // The default leaves a core idle for the watcher, which a run has not.
    maxWorkers: '100%',
    env: { MACEO_DATA_DIR: process.env.MACEO_DATA_DIR ?? '' },
  },
});
