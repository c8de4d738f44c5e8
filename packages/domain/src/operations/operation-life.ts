import { isFieldOwner, STEWARD_ROLES, type Actor, type Belonger } from '../people/role.ts';
import type { RefusalReason } from '../refusal.ts';
import { OPERATION_STATUS_LABELS, type Operation, type OperationStatus } from './operation.ts';

/**
 * Life of an operation: forward by one step, aside (paused, stopped, archived), and one step back to mend an error.
 * `evaluated`, and `scaled` after it, rest on validated evidence. Source: MACEO's vocabulary D.3; the steps back and the
 * return from a pause are ours.
 */
const TRANSITIONS: Record<OperationStatus, readonly OperationStatus[]> = {
  idea: ['scoped', 'stopped', 'archived'],
  scoped: ['agreed', 'paused', 'stopped', 'idea'],
  agreed: ['running', 'paused', 'stopped', 'scoped'],
  running: ['evaluated', 'paused', 'stopped', 'agreed'],
  evaluated: ['scaled', 'archived', 'running'],
  scaled: ['archived', 'evaluated'],
  paused: ['scoped', 'agreed', 'running', 'stopped', 'archived'],
  stopped: ['archived', 'running'],
  archived: ['stopped'],
};

const NEEDS_EVIDENCE: readonly OperationStatus[] = ['evaluated', 'scaled'];

/** States to which an operation may pass, the usual next one first. */
export function listNextStatuses(status: OperationStatus): readonly OperationStatus[] {
  return TRANSITIONS[status];
}

/** Why an operation may not be entered in a state; `validatedCount` pieces of evidence are validated. */
export function whyNotStatus(status: OperationStatus, validatedCount: number): RefusalReason | undefined {
  return NEEDS_EVIDENCE.includes(status) && validatedCount < 1
    ? { kind: 'operation-without-evidence' }
    : undefined;
}

/** Why an operation may not pass to another state; undefined when it may. */
export function whyNotMoveOperation(
  from: OperationStatus,
  { to, validatedCount }: { to: OperationStatus; validatedCount: number },
): RefusalReason | undefined {
  if (!TRANSITIONS[from].includes(to)) {
    const [fromLabel, toLabel] = [OPERATION_STATUS_LABELS[from], OPERATION_STATUS_LABELS[to]];
    return { kind: 'operation-transition', from: fromLabel, to: toLabel };
  }
  return whyNotStatus(to, validatedCount);
}

/** Why the actor may not change an operation: it is someone else's. Undefined when they may. */
export function whyNotEditOperation(
  { id, partnerId }: Pick<Operation, 'id' | 'partnerId'>,
  actor: Belonger,
): RefusalReason | undefined {
  return isFieldOwner(actor, { partnerId, operationId: id }) ? undefined : { kind: 'not-owner' };
}

/** Why the actor may not make an operation public: the partner's lead and the operator do. */
export function whyNotMakePublic(
  to: Operation['visibility'],
  { from, actor }: { from: Operation['visibility']; actor: Pick<Actor, 'role'> },
): RefusalReason | undefined {
  if (to !== 'public' || from === 'public') return undefined;
  return STEWARD_ROLES.includes(actor.role) ? undefined : { kind: 'operation-public-reserved' };
}
