import type { ReadLine } from '@maceo/datasets/imports/read-lines';
import type { Database, ReadDatabase } from '@maceo/db/open-database';
import type { Actor } from '@maceo/domain/people/role';
import type { Problem } from '@maceo/domain/problem';

/** A thing of the product as plain JSON, as the database holds it. */
export type Stored = Readonly<Record<string, unknown>>;

/** Whose things the lines touch (null = the operator's), who brings them, from which file, when. */
export interface BindContext {
  partnerId: string | null;
  actor: Actor;
  fileName: string;
  now: Date;
}

/** What a line means: the thing it touches as it is (null = not there) and as it would be, or its problems. */
export type BoundLine =
  | { line: number; title: string; problems: Problem[]; entityId: null }
  | { line: number; title: string; problems: null; entityId: string; before: Stored | null; after: Stored };

/** Binds the lines of a file to one kind of thing. The one place of the imports that knows that kind. */
export interface ImportBinder {
  /** The name under which the journal knows these things. */
  entity: string;
  /** What each line means now, in order. Reads only. */
  bind: (db: ReadDatabase, lines: readonly ReadLine[], context: BindContext) => Promise<BoundLine[]>;
  /** What a person sees of a thing, by field of the target; null where there is nothing. */
  show: (stored: Stored) => Readonly<Record<string, string | null>>;
  /** The things of these ids as they are, held until the transaction ends. Absent ones are not listed. */
  listHeld: (db: Database, ids: readonly string[]) => Promise<Map<string, Stored>>;
  /** Writes one thing over what was there; gives it as stored. */
  write: (db: Database, after: Stored, context: Pick<BindContext, 'actor' | 'now'>) => Promise<Stored>;
  /** Removes things that an import had added. */
  remove: (db: Database, ids: readonly string[]) => Promise<void>;
  /** Those of the ids that other things rest upon: they cannot be removed. */
  listUsed: (db: Database, ids: readonly string[]) => Promise<string[]>;
}
