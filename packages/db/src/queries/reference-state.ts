import type { Database, ReadDatabase } from '../open-database.ts';
import { referenceState } from '../tables/reference-state.ts';

/** Which reference and data pack are loaded: `fingerprint` is the hash of both, `loadedAt` an ISO instant. */
export interface ReferenceState {
  fingerprint: string;
  mode: 'pack' | 'demo';
  loadedAt: string;
}

/** What is loaded; undefined before the first load. */
export async function findReferenceState(db: ReadDatabase): Promise<ReferenceState | undefined> {
  const rows = await db.select().from(referenceState);
  return rows.map(({ fingerprint, mode, loadedAt }) => ({
    fingerprint,
    mode,
    loadedAt: loadedAt.toISOString(),
  }))[0];
}

/** Records what has just been loaded, in place of what was. */
export async function updateReferenceState(db: Database, state: ReferenceState): Promise<void> {
  const set = { ...state, loadedAt: new Date(state.loadedAt) };
  await db.insert(referenceState).values(set).onConflictDoUpdate({ target: referenceState.single, set });
}
