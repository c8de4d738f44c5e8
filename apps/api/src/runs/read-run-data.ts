import type { Database } from '@maceo/db/open-database';
import { findFlowSet, type FlowSet } from '@maceo/db/queries/flows';
import { listMembers } from '@maceo/db/queries/territory-members';
import { findScenarioBaseline } from '@maceo/db/queries/scenarios';
import { toLeverValues } from '@maceo/domain/scenarios/lever';
import { getDefaultParameters } from '@maceo/domain/scenarios/parameter-catalogue';
import type { RunInputs } from '@maceo/domain/scenarios/run';
import type { RunData, TerritoryMembers } from './compute-observations.ts';

/** Homes of each territory and reading as indices in the flow set's order of communes. */
async function listTerritoryHomes(db: Database, flowSet: FlowSet): Promise<TerritoryMembers[]> {
  const homeByCode = new Map(flowSet.homeCodes.map((code, index) => [code, index]));
  const members = await listMembers(db);
  return members.map(({ territoryId, reading, communeCodes, communeCount }) => {
    const homes = communeCodes.map((code) => homeByCode.get(code)).filter((index) => index !== undefined);
    return {
      territoryId,
      reading,
      complete: homes.length === communeCount,
      homes: homes.filter((home) => !Number.isNaN(flowSet.employed[home])),
    };
  });
}

/** Reads what a run computes from, as frozen in its inputs. Throws when the flow set is gone. */
export async function readRunData(db: Database, inputs: RunInputs): Promise<RunData> {
  const flowSet = await findFlowSet(db, inputs.flowsId);
  if (flowSet === undefined) throw new Error(`flow set ${inputs.flowsId} is missing`);
  return {
    population: { flows: flowSet.flows, occupationShares: flowSet.occupationShares },
    territories: await listTerritoryHomes(db, flowSet),
    parameters: { ...getDefaultParameters(), ...inputs.parameters },
    levers: toLeverValues(inputs.levers),
    isBaseline: (await findScenarioBaseline(db, inputs.scenarioId)) === null,
  };
}
