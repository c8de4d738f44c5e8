import type { TestProject } from 'vitest/node';
import { migrateDatabase } from '../migrate.ts';
import { openTestCluster } from './open-test-cluster.ts';
import pg from 'pg';

declare module 'vitest' {
  interface ProvidedContext {
    /** Migrated, empty database that nobody connects to: the argument of `createTestDatabase`. */
    templateUrl: string;
  }
}

/** Before all test files: one cluster, one migrated template. Gives vitest the function that ends them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await openTestCluster();
  try {
    const templateUrl = await createTemplate(cluster.url);
    project.provide('templateUrl', templateUrl);
    return () => cluster.stop();
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

async function createTemplate(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('create database maceo_template').finally(() => client.end());
  const template = new URL(url);
  template.pathname = '/maceo_template';
  await migrateDatabase(template.href);
  return template.href;
}
