import { z } from 'zod';
import type { Problem } from '../problem.ts';
import type { ImportTarget } from './import-field.ts';

/** Where a field is read: in a column (0-based; `unit` = an id of the field's units, null = its own), or one text for every line. */
export const fieldMappingSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('column'),
    column: z.number().int().min(0).max(199),
    unit: z.string().max(20).nullable(),
  }),
  z.object({ kind: z.literal('constant'), text: z.string().trim().min(1).max(500) }),
]);
export type FieldMapping = z.infer<typeof fieldMappingSchema>;

/**
 * How a file is read into a target: the sheet (0-based), the line of the headers (1-based, as the spreadsheet numbers
 * it) and where each field is found. A field that is not there is not in the file: it is left as it is.
 */
export const importMappingSchema = z.object({
  sheet: z.number().int().min(0).max(99),
  headerLine: z.number().int().min(1).max(100_000),
  fields: z.record(z.string().max(60), fieldMappingSchema),
});
export type ImportMapping = z.infer<typeof importMappingSchema>;

/** Everything wrong with a mapping: unknown fields, required ones that are nowhere, a column used twice. */
export function checkImportMapping(mapping: ImportMapping, target: ImportTarget): Problem[] {
  const problems: Problem[] = [];
  const used = new Map<number, string>();
  for (const field of target.fields) {
    const found = mapping.fields[field.id];
    if (found === undefined && field.required) {
      problems.push({
        field: field.id,
        message: `${field.label}\u00A0: choisissez la colonne qui la contient, ou une valeur pour toutes les lignes.`,
      });
    }
    if (found?.kind !== 'column') continue;
    const other = used.get(found.column);
    if (other !== undefined) {
      problems.push({
        field: field.id,
        message: `${field.label}\u00A0: cette colonne est déjà lue comme «\u202F${other}\u202F».`,
      });
    }
    used.set(found.column, field.label);
  }
  const known = new Set(target.fields.map(({ id }) => id));
  for (const id of Object.keys(mapping.fields).filter((one) => !known.has(one))) {
    problems.push({
      field: id,
      message: `Le champ «\u202F${id}\u202F» n’existe pas dans «\u202F${target.label}\u202F».`,
    });
  }
  return problems;
}
