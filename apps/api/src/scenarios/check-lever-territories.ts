import type { ReadDatabase } from '@maceo/db/open-database';
import { findTerritory } from '@maceo/db/queries/territories';
import { describeRefusal } from '@maceo/domain/describe-refusal';
import type { Problem } from '@maceo/domain/problem';
import {
  getLeverRule,
  type LeverId,
  listSettingFields,
  type SentTerritory,
  toTerritoryField,
} from '@maceo/domain/scenarios/lever';
import { TERRITORY_LEVELS, territoryLevelSchema } from '@maceo/domain/territories/territory-level';

/** A lever as sent, with where it acts: level and code are any text until they are checked. */
export interface PlacedLever {
  leverId: LeverId;
  territory?: SentTerritory | null;
}

/** Why a territory cannot hold a lever, undefined when it can: no such level, no such code, outside the massif. */
async function whyNotThere(
  db: ReadDatabase,
  { level: text, code }: SentTerritory,
): Promise<string | undefined> {
  const level = territoryLevelSchema.safeParse(text).data;
  if (level === undefined) {
    return describeRefusal({ kind: 'territory-unknown', level: text.slice(0, 60), code: code.slice(0, 60) });
  }
  const found = await findTerritory(db, { level, code });
  if (found === undefined) {
    const { slug } = TERRITORY_LEVELS[level];
    return describeRefusal({ kind: 'territory-unknown', level: slug, code: code.slice(0, 60) });
  }
  return found.inMassif
    ? undefined
    : describeRefusal({ kind: 'territory-outside-massif', name: found.name, code: found.code });
}

/** One problem for each lever whose territory is unknown or outside the massif; none where it acts everywhere. */
export async function checkLeverTerritories(
  db: ReadDatabase,
  levers: readonly PlacedLever[],
): Promise<Problem[]> {
  const fields = listSettingFields(levers);
  const problems = await Promise.all(
    levers.map(async ({ leverId, territory }, index) => {
      const reason = territory ? await whyNotThere(db, territory) : undefined;
      if (reason === undefined) return [];
      return [
        {
          field: toTerritoryField(fields[index]),
          message: `${getLeverRule(leverId).label}\u00A0: ${reason}`,
        },
      ];
    }),
  );
  return problems.flat();
}
