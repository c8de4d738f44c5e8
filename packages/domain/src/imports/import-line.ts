import { z } from 'zod';
import { problemSchema } from '../problem.ts';

/**
 * A value that was read otherwise than it is written: `read` is the cell as it stands, `became` the value kept, `why` a
 * French sentence. `line` is 1-based, as the spreadsheet numbers it; `column` is the header, or a letter without one.
 */
export const repairSchema = z.object({
  line: z.number().int(),
  column: z.string(),
  field: z.string(),
  read: z.string(),
  became: z.string(),
  why: z.string(),
});
export type Repair = z.infer<typeof repairSchema>;

/** What a line would do, or why it does nothing. */
export const lineActionSchema = z.enum(['added', 'changed', 'unchanged', 'refused']);
export type LineAction = z.infer<typeof lineActionSchema>;

/** French label of what a line does. */
export const LINE_ACTION_LABELS: Record<LineAction, string> = {
  added: 'Ajout',
  changed: 'Modification',
  unchanged: 'Sans changement',
  refused: 'Refusée',
};

/** One field that a line sets: texts as a person reads them, null = nothing there. */
export const fieldChangeSchema = z.object({
  field: z.string(),
  label: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type FieldChange = z.infer<typeof fieldChangeSchema>;

/**
 * The report of one line of the file. `entityId` is what it touches, null when refused; `changes` holds what differs
 * (everything set, for an addition).
 */
export const importLineSchema = z.object({
  line: z.number().int(),
  action: lineActionSchema,
  title: z.string(),
  entityId: z.string().nullable(),
  changes: z.array(fieldChangeSchema),
  repairs: z.array(repairSchema),
  problems: z.array(problemSchema),
});
export type ImportLine = z.infer<typeof importLineSchema>;

/** Lines of a report by what they do, and how many cells were repaired. */
export const importCountsSchema = z.object({
  added: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  refused: z.number().int(),
  repaired: z.number().int(),
});
export type ImportCounts = z.infer<typeof importCountsSchema>;

/** Counts of a report. */
export function computeImportCounts(lines: readonly ImportLine[]): ImportCounts {
  const of = (action: LineAction) => lines.filter((line) => line.action === action).length;
  return {
    added: of('added'),
    changed: of('changed'),
    unchanged: of('unchanged'),
    refused: of('refused'),
    repaired: lines.reduce((sum, { repairs }) => sum + repairs.length, 0),
  };
}

/** « 1 ajout, 0 modification, 3 lignes sans changement, 2 lignes refusées ». */
export function formatImportCounts({ added, changed, unchanged, refused }: ImportCounts): string {
  const plural = (count: number, one: string, many: string) => `${count}\u00A0${count < 2 ? one : many}`;
  return [
    plural(added, 'ajout', 'ajouts'),
    plural(changed, 'modification', 'modifications'),
    plural(unchanged, 'ligne sans changement', 'lignes sans changement'),
    plural(refused, 'ligne refusée', 'lignes refusées'),
  ].join(', ');
}
