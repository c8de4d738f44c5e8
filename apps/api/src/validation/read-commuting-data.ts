import { isRuralByPopulation, isRuralDensityClass } from '@maceo/datasets/profiles/commune-profile';
import type { Database } from '@maceo/db/open-database';
import { listCommuneSettings, type CommuneSetting } from '@maceo/db/queries/communes';
import { type FlowSet, findFlowSet } from '@maceo/db/queries/flows';
import type { CommutingData, CommutingHome } from '@maceo/engine/validation/commuting-data';

/** Rural as when the flows were estimated: by density class, by population where it is not known. */
function isRural({ densityClass, population }: CommuneSetting): boolean {
  return densityClass === null ? isRuralByPopulation(population ?? 0) : isRuralDensityClass(densityClass);
}

const NOT_LOADED = {
  ...{ inMassif: false, isRural: false, densityClass: null, isPeriurban: null },
  ...{ latitude: null, longitude: null },
};

/** What validation knows of a home; a position that is only approached counts as not known. */
function toHome(setting: CommuneSetting): Omit<CommutingHome, 'code'> {
  const { inMassif, densityClass, periurban: isPeriurban, positionQuality } = setting;
  const isPlaced = positionQuality === 'official';
  return {
    inMassif,
    isRural: isRural(setting),
    densityClass,
    isPeriurban,
    latitude: isPlaced ? setting.latitude : null,
    longitude: isPlaced ? setting.longitude : null,
  };
}

/** Homes in the flows' order; one that is no longer loaded counts nowhere. */
function toHomes(set: FlowSet, settings: readonly CommuneSetting[]): CommutingHome[] {
  const byCode = new Map(settings.map((setting) => [setting.code, setting]));
  return set.zones.slice(0, set.homeStart.length - 1).map((code) => {
    const setting = byCode.get(code);
    return { code, ...(setting === undefined ? NOT_LOADED : toHome(setting)) };
  });
}

/** A flow set as validation reads it. Throws when it is gone. */
export async function readCommutingData(db: Database, flowsId: string): Promise<CommutingData> {
  const [set, settings] = await Promise.all([findFlowSet(db, flowsId), listCommuneSettings(db)]);
  if (set === undefined) throw new Error(`flow set ${flowsId} is missing`);
  const { homeStart, workIndex, workers, distanceKm, occupationShares, carShare, broadbandGate } = set;
  const counts = { homeCount: homeStart.length - 1, zoneCount: set.zones.length };
  return {
    method: set.report.method,
    population: {
      flows: { ...counts, homeStart, workIndex, workers, distanceKm, carShare },
      occupationShares,
      broadbandGate,
    },
    homes: toHomes(set, settings),
  };
}
