import type { Database } from '@maceo/db/open-database';
import { type FlowSet, findFlowSet } from '@maceo/db/queries/flows';
import { findReferenceState } from '@maceo/db/queries/reference-state';
import { listCommunePopulations, listMembers, type MemberList } from '@maceo/db/queries/territory-members';
import { type LeverSetting, type LeverTerritory, toLeverValues } from '@maceo/domain/scenarios/lever';
import { getDefaultParameters } from '@maceo/domain/scenarios/parameter-catalogue';
import type { RunInputs } from '@maceo/domain/scenarios/run';
import { toHypothesisLaws } from '@maceo/engine/uncertainty/hypothesis-laws';
import type { LeverPerimeters } from '@maceo/engine/model/lever-parts';
import { interpolateLevers } from '@maceo/engine/model/ramp';
import type { Population } from '@maceo/engine/model/population';
import { listTerritoryHomes } from '../list-territory-homes.ts';
import type { RunData, TerritoryMembers } from './run-data.ts';

/** The stored flow set as the engine reads it, with the inhabitants of its homes (NaN where not known). */
function toPopulation(set: FlowSet, inhabitantsOf: ReadonlyMap<string, number>): Population {
  const { homeStart, workIndex, workers, distanceKm, occupationShares, carShare } = set;
  const counts = { homeCount: homeStart.length - 1, zoneCount: set.zones.length };
  const homes = set.zones.slice(0, counts.homeCount);
  return {
    flows: { ...counts, homeStart, workIndex, workers, distanceKm, carShare },
    occupationShares,
    inhabitants: Float64Array.from(homes, (code) => inhabitantsOf.get(code) ?? Number.NaN),
  };
}

/** Homes of each territory and reading as indices in the flow set's order; those of unknown employment left out. */
function toTerritoryMembers(
  set: FlowSet,
  members: readonly MemberList[],
  homeByCode: ReadonlyMap<string, number>,
): TerritoryMembers[] {
  return members.map(({ territoryId, reading, communeCodes, communeCount }) => {
    const homes = communeCodes.map((code) => homeByCode.get(code)).filter((index) => index !== undefined);
    return {
      territoryId,
      reading,
      complete: homes.length === communeCount,
      homes: homes.filter((home) => !Number.isNaN(set.employed[home])),
    };
  });
}

/** Homes in which each restricted lever acts. */
function toPerimeters(
  levers: readonly LeverSetting[],
  homesOf: (territory: LeverTerritory) => number[],
): LeverPerimeters {
  return Object.fromEntries(
    levers.flatMap(({ leverId, territory }) => (territory ? [[leverId, homesOf(territory)]] : [])),
  );
}

/** Reads what a run computes from, as frozen in its inputs. Throws when the flow set is gone. */
export async function readRunData(db: Database, inputs: RunInputs): Promise<RunData> {
  const [set, state, inhabitantsOf, members] = await Promise.all([
    findFlowSet(db, inputs.flowsId),
    findReferenceState(db),
    listCommunePopulations(db),
    listMembers(db),
  ]);
  if (set === undefined) throw new Error(`flow set ${inputs.flowsId} is missing`);
  const homeByCode = new Map(
    set.zones.slice(0, set.homeStart.length - 1).map((code, index) => [code, index]),
  );
  const parameters = { ...getDefaultParameters(), ...inputs.parameters };
  return {
    population: toPopulation(set, inhabitantsOf),
    employed: set.employed,
    isApproximate: state?.mode === 'demo',
    territories: toTerritoryMembers(set, members, homeByCode),
    parameters,
    laws: toHypothesisLaws(inputs.hypotheses),
    levers: interpolateLevers(toLeverValues(inputs.levers), {
      values: parameters,
      reachedShare: inputs.reachedShare,
    }),
    perimeters: toPerimeters(inputs.levers, (territory) =>
      listTerritoryHomes(members, homeByCode, territory),
    ),
    isBaseline: inputs.isBaseline,
    seed: inputs.seed,
    draws: inputs.draws,
  };
}
