import type { ImportTarget } from './import-field.ts';
import { EVIDENCE_TARGET } from './targets/evidence-target.ts';
import { OPERATIONS_TARGET } from './targets/operations-target.ts';
import { ORGANISATIONS_TARGET } from './targets/organisations-target.ts';
import { TELECENTRES_TARGET } from './targets/telecentres-target.ts';

/** All that can be imported, in the order in which it is offered. */
export const IMPORT_TARGETS: readonly ImportTarget[] = [
  OPERATIONS_TARGET,
  ORGANISATIONS_TARGET,
  TELECENTRES_TARGET,
  EVIDENCE_TARGET,
];

/** The target of an id, undefined when there is none. */
export function findImportTarget(id: string): ImportTarget | undefined {
  return IMPORT_TARGETS.find((target) => target.id === id);
}
