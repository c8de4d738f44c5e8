import type { Value } from '@maceo/domain/value';

/**
 * Why a cell is secret, or that it is not: `A` too few units, `B` one contributor dominates, `D` secondary (it would give
 * another cell away), `V` publishable. Source: method C.14, codes of INSEE's manual on the protection of tables.
 */
export type ConfStatus = 'A' | 'B' | 'D' | 'V';

/** French label of each status. */
export const CONF_STATUS_LABELS: Record<ConfStatus, string> = {
  A: 'Secret primaire\u00A0: trop peu d’unités',
  B: 'Secret primaire\u00A0: une unité domine',
  D: 'Secret secondaire',
  V: 'Publiable',
};

/** Code of each status in exports. Source: method C.14, SDMX code list CL_CONF_STATUS (O dominance by one, F free). */
export const SDMX_CONF_STATUS: Record<ConfStatus, 'A' | 'O' | 'D' | 'F'> = { A: 'A', B: 'O', D: 'D', V: 'F' };

/** Whether a status forbids publication. */
export function isSecret(status: ConfStatus): boolean {
  return status !== 'V';
}

/** What may leave: the number where it is publishable, `secret` otherwise, which holds neither the number nor the reason. */
export function toPublishedValue(value: number, status: ConfStatus): Value {
  return isSecret(status) ? { kind: 'secret' } : { kind: 'number', value };
}
