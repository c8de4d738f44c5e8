import { evidenceBinder } from './evidence-binder.ts';
import type { ImportBinder } from './import-binder.ts';
import { operationsBinder } from './operations-binder.ts';
import { organisationsBinder } from './organisations-binder.ts';
import { telecentresBinder } from './telecentres-binder.ts';

/** The binder of each target, by its id. */
const BINDERS: Readonly<Record<string, ImportBinder>> = {
  operations: operationsBinder,
  organisations: organisationsBinder,
  telecentres: telecentresBinder,
  observations: evidenceBinder,
};

/** The binder of a target. A target without one is a fault of ours. */
export function getBinder(targetId: string): ImportBinder {
  if (!Object.hasOwn(BINDERS, targetId)) throw new Error(`no binder for ${targetId}`);
  return BINDERS[targetId];
}
