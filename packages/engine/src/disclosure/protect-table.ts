import type { Problem } from '@maceo/domain/problem';
import { computeAttackerInterval, type AttackerInterval } from './attacker-interval.ts';
import type { ConfStatus } from './conf-status.ts';
import {
  checkConfidentialTable,
  listInsiders,
  toCell,
  toGrid,
  type Cell,
  type ConfidentialTable,
  type Grid,
} from './confidential-table.ts';
import { computeSafetyDistance, findPrimaryStatus, type DisclosureRules } from './disclosure-rules.ts';
import { computeSuppression } from './secondary-cells.ts';

/** A secret cell and what an outsider can still tell of it. For reviewers only: never published. */
export interface SecretCell {
  cell: Cell;
  interval: AttackerInterval;
}

/**
 * Status of every cell, margins last in both directions, with the primary and secondary cells row by row.
 * `secondaryRatio` (secondary cells by primary one, about 2 as a rule) is absent without primary cells;
 * `isProvenSmallest` says that no choice hides less.
 */
export interface TableProtection {
  statuses: ConfStatus[][];
  primary: SecretCell[];
  secondary: SecretCell[];
  secondaryRatio?: number;
  isProvenSmallest: boolean;
}

function toContributions({ values, units, largest }: Grid, index: number) {
  return { value: values[index], units: units[index], largest: largest[index] };
}

function toMatrix<Item>(items: readonly Item[], columns: number): Item[][] {
  return Array.from({ length: items.length / columns }, (_, row) =>
    items.slice(row * columns, (row + 1) * columns),
  );
}

/**
 * Protects a table and its margins: primary cells by the rules, totals included, then secondary cells until no interval is
 * too narrow. A table that cannot be used is refused, all problems together. Source: method C.14.
 */
export function computeTableProtection(
  table: ConfidentialTable,
  rules: DisclosureRules,
): TableProtection | { problems: Problem[] } {
  const problems = checkConfidentialTable(table);
  if (problems.length > 0) return { problems };
  const grid = toGrid(table);
  const indices = Array.from(grid.values.keys());
  const primaryStatus = indices.map((index) => findPrimaryStatus(toContributions(grid, index), rules));
  const primaries = indices.filter((index) => primaryStatus[index] !== 'V');
  const safetyDistance = grid.values.map((_, index) =>
    primaryStatus[index] === 'V' ? 0 : computeSafetyDistance(toContributions(grid, index), rules),
  );
  const { secret, isProvenSmallest } = computeSuppression({
    grid,
    primaries,
    safetyDistance,
    insiders: listInsiders(grid),
  });
  const secondaries = indices.filter((index) => secret[index] && primaryStatus[index] === 'V');
  const statuses = indices.map((index) => (secondaries.includes(index) ? 'D' : primaryStatus[index]));
  const toSecretCell = (index: number): SecretCell => ({
    cell: toCell(grid, index),
    interval: computeAttackerInterval(grid, secret, index),
  });
  return {
    statuses: toMatrix(statuses, grid.columns),
    primary: primaries.map(toSecretCell),
    secondary: secondaries.map(toSecretCell),
    ...(primaries.length > 0 && { secondaryRatio: secondaries.length / primaries.length }),
    isProvenSmallest,
  };
}
