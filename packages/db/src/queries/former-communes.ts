import type { RefusalReason } from '@maceo/domain/refusal';
import { and, asc, eq, ne } from 'drizzle-orm';
import type { ReadDatabase } from '../open-database.ts';
import { territory } from '../tables/territory.ts';
import { territoryAlias } from '../tables/territory-alias.ts';

/** A commune in force that took over a former INSEE code. */
export interface Successor {
  code: string;
  name: string;
}

/** The communes in force that took over a code (merged, restored…), by code; empty when it never was one. */
export async function listSuccessors(db: ReadDatabase, code: string): Promise<Successor[]> {
  if (code.includes('\0')) return [];
  return db
    .selectDistinct({ code: territory.code, name: territory.name })
    .from(territoryAlias)
    .innerJoin(territory, eq(territory.id, territoryAlias.territoryId))
    .where(
      and(
        eq(territory.level, 'commune'),
        eq(territoryAlias.kind, 'code'),
        eq(territoryAlias.key, code.toLowerCase()),
        ne(territory.code, code.toUpperCase()),
      ),
    )
    .orderBy(asc(territory.code));
}

/**
 * Why a code that is no commune in force cannot be read: `territory-renamed` with the one commune it led to,
 * `territory-split` when it led to several; undefined when it never was a commune.
 */
export async function findFormerCode(db: ReadDatabase, code: string): Promise<RefusalReason | undefined> {
  const successors = await listSuccessors(db, code);
  if (successors.length > 1) return { kind: 'territory-split', code, successors };
  return successors.map((successor) => ({ kind: 'territory-renamed', code, successor }) as const)[0];
}
