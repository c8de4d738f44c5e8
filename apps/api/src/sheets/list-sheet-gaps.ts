import type { ReadDatabase } from '@maceo/db/open-database';
import { findOperation } from '@maceo/db/queries/operation-edits';
import { findTerritory } from '@maceo/db/queries/territories';
import type { Actor } from '@maceo/domain/people/role';
import type { SectionedSheet } from '@maceo/domain/sheets/sectioned-sheet';
import { listFramingGaps, parseSheetFraming, type FramingGap } from '@maceo/domain/sheets/sheet-framing';
import { MASSIF_CODE } from '@maceo/domain/territories/territory';

/**
 * Where the framing figures of a sheet are no longer those of its territory: the massif for the study, the one territory
 * of an operation. None where an operation has several, which no figure speaks of.
 */
export async function listSheetGaps(
  { db, actor }: { db: ReadDatabase; actor: Actor },
  sheet: SectionedSheet,
): Promise<FramingGap[]> {
  const key = await findSheetTerritory({ db, actor }, sheet);
  const found = key && (await findTerritory(db, key));
  if (found === undefined) return [];
  // An operation speaks of its whole territory, the study of its perimeter.
  const framing = sheet.operationId === null ? found.massif : found.whole;
  const name = sheet.operationId === null ? 'le Massif central' : found.name;
  return listFramingGaps(parseSheetFraming(sheet.sections.framing), { name, framing });
}

async function findSheetTerritory(
  { db, actor }: { db: ReadDatabase; actor: Actor },
  { operationId }: SectionedSheet,
) {
  if (operationId === null) return { level: 'massif', code: MASSIF_CODE } as const;
  const operation = await findOperation(db, { id: operationId, actor });
  return operation?.territories.length === 1 ? operation.territories[0] : undefined;
}
