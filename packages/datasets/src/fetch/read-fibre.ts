import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { Cog } from '../cog/cog.ts';
import { createCodeFolding } from './fold-codes.ts';

const rowsSchema = z.array(
  z.object({ code_insee: z.string(), nbr: z.coerce.number(), elig_ftth: z.coerce.number() }),
);

function parseRows(csv: Buffer): z.infer<typeof rowsSchema> | undefined {
  try {
    const records: unknown = parse(csv, {
      delimiter: ';',
      bom: true,
      columns: true,
      relax_column_count: true,
    });
    return rowsSchema.safeParse(records).data;
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}

/**
 * Share of premises that can have fibre, 0–100, by present commune, from ARCEP's CSV (semicolons; code_insee, nbr premises,
 * elig_ftth with fibre). Communes without premises are absent. Undefined when the text has another form.
 */
export function readFibre(csv: Buffer, cog: Cog): Map<string, number> | undefined {
  const rows = parseRows(csv);
  if (rows === undefined) return undefined;
  const fold = createCodeFolding(cog);
  const premises = new Map<string, { total: number; fibre: number }>();
  for (const { code_insee, nbr, elig_ftth } of rows) {
    const code = fold(code_insee);
    if (code === undefined) continue;
    const known = premises.get(code) ?? { total: 0, fibre: 0 };
    premises.set(code, { total: known.total + nbr, fibre: known.fibre + elig_ftth });
  }
  return new Map(
    [...premises]
      .filter(([, { total }]) => total > 0)
      .map(([code, { total, fibre }]) => [code, Math.min(100, Math.round((1000 * fibre) / total) / 10)]),
  );
}
