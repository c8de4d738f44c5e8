import type { Database } from '@maceo/db/open-database';
import { type CommuneSetting, listCommuneSettings } from '@maceo/db/queries/communes';
import { type FlowSet, findFlowSet } from '@maceo/db/queries/flows';
import { findReferenceState } from '@maceo/db/queries/reference-state';
import { listMembers, type MemberList } from '@maceo/db/queries/territory-members';
import type { LeverSetting, LeverTerritory } from '@maceo/domain/scenarios/lever';
import { getDefaultParameters, type ParameterValues } from '@maceo/domain/scenarios/parameter-catalogue';
import type { RunInputs } from '@maceo/domain/scenarios/run';
import { toHypothesisLaws } from '@maceo/engine/uncertainty/hypothesis-laws';
import { computeNearTelecentre } from '@maceo/engine/aggregate/near-telecentre';
import { createReachedParts } from '@maceo/engine/model/evaluate-parts';
import type { DecidedLever } from '@maceo/engine/model/lever-parts';
import type { Population } from '@maceo/engine/model/population';
import { listTerritoryHomes } from '../list-territory-homes.ts';
import type { RunData, TerritoryMembers } from './run-data.ts';

/** What is known of the homes of a flow set, in its order; undefined for one that is no longer loaded. */
type HomeSettings = readonly (CommuneSetting | undefined)[];

/** The stored flow set as the engine reads it, with the inhabitants of its homes (NaN where not known). */
function toPopulation(set: FlowSet, homes: HomeSettings): Population {
  const { homeStart, workIndex, workers, distanceKm, occupationShares, carShare, broadbandGate } = set;
  const counts = { homeCount: homeStart.length - 1, zoneCount: set.zones.length };
  return {
    flows: { ...counts, homeStart, workIndex, workers, distanceKm, carShare },
    occupationShares,
    broadbandGate,
    inhabitants: Float64Array.from(homes, (home) => home?.population ?? Number.NaN),
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

/** The levers of a run with the homes in which the restricted ones act. */
function toDecidedLevers(
  levers: readonly LeverSetting[],
  homesOf: (territory: LeverTerritory) => number[],
): DecidedLever[] {
  return levers.map(({ leverId, value, territory }) => ({
    ...{ leverId, value },
    ...(territory && { homes: homesOf(territory) }),
  }));
}

/** Employed residents near an open telecentre; NaN everywhere when the run does not say which were open. */
function computeNear(
  { telecentres = [] }: RunInputs,
  { kappa_circ, speed }: ParameterValues,
  { set, homes, homeByCode }: { set: FlowSet; homes: HomeSettings; homeByCode: ReadonlyMap<string, number> },
): Float64Array {
  return computeNearTelecentre({
    employed: set.employed,
    positions: {
      lat: Float64Array.from(homes, (home) => home?.latitude ?? Number.NaN),
      lon: Float64Array.from(homes, (home) => home?.longitude ?? Number.NaN),
    },
    siteHomes: telecentres.flatMap((code) => homeByCode.get(code) ?? []),
    circuity: kappa_circ,
    speedKmPerHour: speed,
  });
}

/** Reads what a run computes from, as frozen in its inputs. Throws when the flow set is gone. */
export async function readRunData(db: Database, inputs: RunInputs): Promise<RunData> {
  const [set, state, settings, members] = await Promise.all([
    findFlowSet(db, inputs.flowsId),
    findReferenceState(db),
    listCommuneSettings(db),
    listMembers(db),
  ]);
  if (set === undefined) throw new Error(`flow set ${inputs.flowsId} is missing`);
  const codes = set.zones.slice(0, set.homeStart.length - 1);
  const homeByCode = new Map(codes.map((code, index) => [code, index]));
  const settingByCode = new Map(settings.map((setting) => [setting.code, setting]));
  const homes = codes.map((code) => settingByCode.get(code));
  const parameters = { ...getDefaultParameters(), ...inputs.parameters };
  return {
    population: toPopulation(set, homes),
    employed: set.employed,
    nearTelecentre: computeNear(inputs, parameters, { set, homes, homeByCode }),
    isApproximate: state?.mode === 'demo',
    territories: toTerritoryMembers(set, members, homeByCode),
    parameters,
    laws: toHypothesisLaws(inputs.hypotheses),
    parts: createReachedParts({
      levers: toDecidedLevers(inputs.levers, (territory) =>
        listTerritoryHomes(members, homeByCode, territory),
      ),
      homeCount: codes.length,
      values: parameters,
      reachedShare: inputs.reachedShare,
    }),
    isBaseline: inputs.isBaseline,
    seed: inputs.seed,
    draws: inputs.draws,
  };
}
