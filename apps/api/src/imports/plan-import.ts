import type { ReadLine } from '@maceo/datasets/imports/read-lines';
import type { ReadDatabase } from '@maceo/db/open-database';
import type { StoredLine } from '@maceo/db/queries/import-lines';
import type { ImportTarget } from '@maceo/domain/imports/import-field';
import type { FieldChange } from '@maceo/domain/imports/import-line';
import type { Problem } from '@maceo/domain/problem';
import { toCanonicalJson } from './canonical-json.ts';
import type { BindContext, BoundLine, ImportBinder, Stored } from './import-binder.ts';

/** What a plan is made for. */
export interface PlanContext extends BindContext {
  target: ImportTarget;
  binder: ImportBinder;
}

function listChanges(
  { before, after }: { before: Stored | null; after: Stored },
  { target, binder }: PlanContext,
): FieldChange[] {
  const was = before === null ? {} : binder.show(before);
  const is = binder.show(after);
  return target.fields
    .map(({ id, label }) => ({ field: id, label, before: was[id] ?? null, after: is[id] ?? null }))
    .filter((change) => change.before !== change.after);
}

function toRefused(read: ReadLine, title: string, problems: Problem[]): StoredLine {
  const { line, repairs } = read;
  return {
    line,
    action: 'refused',
    title,
    entityId: null,
    changes: [],
    repairs,
    problems,
    before: null,
    after: null,
  };
}

function toPlanned(read: ReadLine, bound: BoundLine, context: PlanContext): StoredLine {
  if (bound.problems !== null) return toRefused(read, bound.title, [...read.problems, ...bound.problems]);
  const { line, title, entityId, before, after } = bound;
  const isSame = before !== null && toCanonicalJson(before) === toCanonicalJson(after);
  const action = before === null ? 'added' : isSame ? 'unchanged' : 'changed';
  const changes = isSame ? [] : listChanges(bound, context);
  return { line, action, title, entityId, changes, repairs: read.repairs, problems: [], before, after };
}

/** A second line on one thing: neither is better than the other, and the first is kept. */
function refuseDoubles(planned: readonly StoredLine[]): StoredLine[] {
  const seen = new Map<string, number>();
  return planned.map((one) => {
    if (one.entityId === null) return one;
    const first = seen.get(one.entityId);
    if (first === undefined) {
      seen.set(one.entityId, one.line);
      return one;
    }
    const message = `La ligne ${first} porte déjà sur «\u202F${one.title}\u202F»\u00A0: gardez une seule des deux.`;
    const problem = { field: 'ligne', line: one.line, message };
    return toRefused({ ...one, values: {} }, one.title, [problem]);
  });
}

/**
 * What every line of a file would do to the things as they are now. Nothing is written. Lines whose cells have problems
 * are refused with all of them; the binder adds what only the things themselves can tell.
 */
export async function planImport(
  db: ReadDatabase,
  lines: readonly ReadLine[],
  context: PlanContext,
): Promise<StoredLine[]> {
  const bound = await context.binder.bind(db, lines, context);
  return refuseDoubles(
    lines.map((line, index) => {
      const one = bound[index];
      return line.problems.length > 0 && one.problems === null
        ? toRefused(line, one.title, line.problems)
        : toPlanned(line, one, context);
    }),
  );
}
