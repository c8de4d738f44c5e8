// Declares the template that the global setup provides.
import type {} from '@maceo/db/testing/global-setup';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { openDatabase } from '@maceo/db/open-database';
import {
  createFilledDatabase,
  createTestDatabase,
  type TestDatabase,
} from '@maceo/db/testing/create-test-database';
import { createHttpApp } from '../create-http-app.ts';
import { createServices } from '../create-services.ts';
import type { Services } from '../context.ts';
import { loadStudyData } from '../loading/load-study-data.ts';
import { createLog } from '../log.ts';

/** Folder of the data pack the tests may read; undefined = they run on the demonstration set. */
export const DATA_DIR = (process.env.MACEO_DATA_DIR ?? '') === '' ? undefined : process.env.MACEO_DATA_DIR;

/** Origin of the application under test. */
export const ORIGIN = 'http://127.0.0.1:3000';

/** The API on a database of its own. */
export interface OpenedApi {
  services: Services;
  /** Asks the application for a path, as a client would. */
  request: (path: string, init?: RequestInit) => Promise<Response>;
  close: () => Promise<void>;
}

/** The API on an empty, migrated database. */
export async function openEmptyApi(): Promise<OpenedApi> {
  return openApi(await createTestDatabase(inject('templateUrl')));
}

async function openApi(database: TestDatabase): Promise<OpenedApi> {
  const opened = openDatabase(database.url);
  const log = createLog('silent');
  const filesDir = await mkdtemp(join(tmpdir(), 'maceo-files-'));
  const services = createServices({
    db: opened.db,
    filesDir,
    log,
    secret: 'x'.repeat(32),
    origin: ORIGIN,
    version: '0.0.0',
    draws: 100,
  });
  const app = createHttpApp(services);
  return {
    services,
    request: async (path, init) => app.request(`${ORIGIN}${path}`, init),
    close: async () => {
      await services.runs.stop();
      await services.analyses.stop();
      await opened.close();
      await database.remove();
      await rm(filesDir, { recursive: true, force: true });
    },
  };
}

/** Territories, flows and the study, loaded once for all test files. */
async function fillStudy(url: string): Promise<void> {
  const { db, close } = openDatabase(url);
  const services = { db, clock: () => new Date() };
  await loadStudyData(services, { dataDir: DATA_DIR, operatorName: 'MACEO', say: () => {} }).finally(close);
}

/** The API with territories, flows and the study loaded, and its queue of runs awake. */
export async function openLoadedApi(): Promise<OpenedApi> {
  const template = { name: 'maceo_study', fill: fillStudy };
  const api = await openApi(await createFilledDatabase(inject('templateUrl'), template));
  await api.services.runs.start();
  return api;
}
