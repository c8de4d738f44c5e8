import { fieldMappingSchema, type FieldMapping } from '@maceo/domain/imports/import-mapping';
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, ReadDatabase } from '../open-database.ts';
import { importMapping } from '../tables/import-mapping.ts';

/** Whose files (null = the operator's), into what, with which headers. */
export interface MappingKey {
  partnerId: string | null;
  targetId: string;
  fingerprint: string;
}

const fieldsSchema = z.record(z.string(), fieldMappingSchema);

/** How such files were read last time, by field; undefined when none was. */
export async function findImportMapping(
  db: ReadDatabase,
  { partnerId, targetId, fingerprint }: MappingKey,
): Promise<Record<string, FieldMapping> | undefined> {
  const [row] = await db
    .select()
    .from(importMapping)
    .where(
      and(
        eq(importMapping.owner, partnerId ?? ''),
        eq(importMapping.targetId, targetId),
        eq(importMapping.fingerprint, fingerprint),
      ),
    );
  return row === undefined ? undefined : fieldsSchema.parse(row.fields);
}

/** Remembers how a file was read, for the next one with the same headers. */
export async function insertImportMapping(
  db: Database,
  { partnerId, targetId, fingerprint }: MappingKey,
  { fields, now }: { fields: Record<string, FieldMapping>; now: Date },
): Promise<void> {
  const row = { owner: partnerId ?? '', targetId, fingerprint, fields, updatedAt: now };
  await db
    .insert(importMapping)
    .values(row)
    .onConflictDoUpdate({
      target: [importMapping.owner, importMapping.targetId, importMapping.fingerprint],
      set: { fields, updatedAt: now },
    });
}
