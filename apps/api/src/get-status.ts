import { type FlowReport, findCurrentFlowReport } from '@maceo/db/queries/flows';
import { findReferenceState } from '@maceo/db/queries/reference-state';
import { getMassifCounts, type MassifCounts } from '@maceo/db/queries/territories';
import type { Services } from './context.ts';

/**
 * State of the product: the data in use (`pack` or `demo`), how home–work flows were had (null while they are being
 * estimated), and what is counted inside the massif. `ready` is true once territories and flows stand.
 */
export interface Status {
  version: string;
  mode: 'pack' | 'demo';
  ready: boolean;
  loadedAt: string | null;
  flows: FlowReport | null;
  counts: MassifCounts;
}

/** Reads the state as it is now. */
export async function getStatus({ db, version }: Pick<Services, 'db' | 'version'>): Promise<Status> {
  const [state, flows, counts] = await Promise.all([
    findReferenceState(db),
    findCurrentFlowReport(db),
    getMassifCounts(db),
  ]);
  return {
    version,
    mode: state?.mode ?? 'demo',
    ready: state !== undefined && flows !== undefined,
    loadedAt: state?.loadedAt ?? null,
    flows: flows?.report ?? null,
    counts,
  };
}
