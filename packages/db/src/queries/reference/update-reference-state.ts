import type { Database } from '../../open-database.ts';
import { referenceState } from '../../tables/reference-state.ts';
import type { ReferenceState } from './find-reference-state.ts';

/** Records what has just been loaded, in place of what was. */
export async function updateReferenceState(db: Database, state: ReferenceState): Promise<void> {
  const set = { ...state, loadedAt: new Date(state.loadedAt) };
  await db.insert(referenceState).values(set).onConflictDoUpdate({ target: referenceState.single, set });
}
