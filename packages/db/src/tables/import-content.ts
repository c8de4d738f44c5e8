import { customType, pgTable, uuid } from 'drizzle-orm/pg-core';
import { importJob } from './import-job.ts';

const bytea = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });

/** The bytes of an imported file, kept apart so that lists of imports never read them. */
export const importContent = pgTable('import_content', {
  jobId: uuid('job_id')
    .primaryKey()
    .references(() => importJob.id, { onDelete: 'cascade' }),
  bytes: bytea('bytes').notNull(),
});
