import type { Database } from '@maceo/db/open-database';
import { findCurrentFlowReport } from '@maceo/db/queries/flows';
import { findReferenceState } from '@maceo/db/queries/reference-state';
import {
  computeCommutingValidation,
  computeModelValidation,
} from '@maceo/engine/validation/compute-validation';
import type { ValidationRow } from '@maceo/engine/validation/reference-check';
import { readCommutingData } from './read-commuting-data.ts';

/** Rows of the flows and reference of one moment. */
interface Computed {
  key: string;
  rows: Promise<ValidationRow[]>;
}

/** Last rows of each database: they only change with its flows and its reference. */
const lastByDatabase = new WeakMap<Database, Computed>();

async function computeRows(db: Database, flowsId: string): Promise<ValidationRow[]> {
  return computeCommutingValidation(await readCommutingData(db, flowsId));
}

/** The rows kept for this key, or new ones. A failure is not kept. */
function getRows(db: Database, flowsId: string, fingerprint: string): Promise<ValidationRow[]> {
  const key = `${fingerprint} ${flowsId}`;
  const last = lastByDatabase.get(db);
  if (last?.key === key) return last.rows;
  const rows = computeRows(db, flowsId);
  lastByDatabase.set(db, { key, rows });
  rows.catch(() => lastByDatabase.delete(db));
  return rows;
}

/**
 * Every reference value beside what the model gives, the mechanisms' first. Those that need flows are computed once per
 * flow set; before the first estimation they say that they wait.
 */
export async function listValidation(db: Database): Promise<ValidationRow[]> {
  const [flows, state] = await Promise.all([findCurrentFlowReport(db), findReferenceState(db)]);
  const commuting =
    flows === undefined
      ? computeCommutingValidation(undefined)
      : await getRows(db, flows.id, state?.fingerprint ?? '');
  return [...computeModelValidation(), ...commuting];
}
