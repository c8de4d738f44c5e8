import type { ObservationStatus } from '@maceo/domain/indicators/indicator';
import type { Value } from '@maceo/domain/value';

/** What a run says of one cell; null where it says nothing of it. */
export type Cell = { value: number | null; status: ObservationStatus } | null;

/** The value of a cell: a cell that is not there is missing, never 0. */
export function toValue(cell: Cell): Value {
  if (cell === null) return { kind: 'missing', reason: 'Cette exécution n’a pas calculé ce territoire.' };
  if (cell.status === 'M')
    return { kind: 'not_applicable', reason: 'La question n’a pas de sens pour ce territoire.' };
  if (cell.value === null)
    return { kind: 'missing', reason: 'Une donnée nécessaire manque pour ce territoire.' };
  return { kind: 'number', value: cell.value };
}
