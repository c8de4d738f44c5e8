import { join } from 'node:path';
import type { Cog } from '@maceo/datasets/cog/cog';
import { findFlowFile } from '@maceo/datasets/flows/flow-file';
import {
  aggregateOccupations,
  computeShrunkShare,
  type ObservedOccupations,
} from '@maceo/datasets/mobpro/aggregate-mobpro';
import { findMobproFile } from '@maceo/datasets/mobpro/mobpro-file';
import type { MobproTable } from '@maceo/datasets/mobpro/mobpro-table';
import { readMobproFile } from '@maceo/datasets/mobpro/read-mobpro-file';
import type { CommuneProfile, OccupationShares, ReadFile } from '@maceo/datasets/profiles/commune-profile';
import { REGIONAL_OCCUPATION_MIX } from '@maceo/datasets/profiles/occupation-mix';
import type { FlowZoneSet } from '@maceo/datasets/zones/create-flow-zones';
import { formatNumber } from '@maceo/domain/format-number';
import { DataPackProblems } from './data-pack-problems.ts';
import { formatRefusedLines } from './list-flow-warnings.ts';

/**
 * What INSEE's file of individuals (MOBPRO) gives when the pack's folder holds it: the occupations of the employed
 * residents of each commune, in place of those of all inhabitants of 15 and over; the share of drivers of each pair; and, where there is no flow file, the
 * flows themselves.
 */

type Profiles = ReadonlyMap<string, CommuneProfile>;

/** The aggregate of a file, what it gives instead of what was known, the file as a source, and French sentences on it. */
export interface ObservedPeople {
  table: MobproTable;
  profiles: Profiles;
  file: ReadFile;
  notices: string[];
}

/**
 * How many answers the pack's mix is worth beside a commune's own.
 * Assumption: MACEO, 10, as for flows and observed actions: a village of 40 workers (10 answers) is half its own.
 */
const PRIOR_PERSONS = 10;

/** The mix of the answers, drawn to what was known before; shares still sum to 1. */
function toSmoothedShares(observed: ObservedOccupations, known: OccupationShares | null): OccupationShares {
  const expected = known ?? REGIONAL_OCCUPATION_MIX;
  const { shares, asked } = observed;
  const smooth = (group: number) =>
    computeShrunkShare({ share: shares[group], asked }, expected[group], PRIOR_PERSONS);
  return [smooth(0), smooth(1), smooth(2), smooth(3), smooth(4), smooth(5)];
}

/** Profiles with the occupations of the file where it speaks of a commune, the others unchanged. */
function toObservedProfiles(profiles: Profiles, table: MobproTable): Profiles {
  const observed = aggregateOccupations(table);
  return new Map(
    [...profiles].map(([code, profile]) => {
      const own = observed.get(code);
      if (own === undefined) return [code, profile];
      return [code, { ...profile, occupationShares: toSmoothedShares(own, profile.occupationShares) }];
    }),
  );
}

function describeFile(name: string, { year, sha256, report }: MobproTable): ReadFile {
  return {
    name,
    title:
      'Mobilités professionnelles des individus\u00A0: domicile, travail, profession et mode de transport',
    producer: 'INSEE (recensement de la population, exploitation complémentaire, fichier détail)',
    licence: 'Licence Ouverte 2.0',
    vintage: year === null ? 'millésime inconnu' : `RP ${year}`,
    url: null,
    sha256,
    rowCount: report.lines,
  };
}

/** What the file is used for, and what of it was refused. */
function listNotices(name: string, table: MobproTable, givesFlows: boolean): string[] {
  const { homes, report } = table;
  const uses = givesFlows ? 'les professions, les modes et les flux' : 'les professions et les modes';
  const people = formatNumber(report.lines - report.elsewhere - report.refused);
  const used = `Fichier détail ${name}\u00A0: ${people} réponses du recensement donnent ${uses} de ${formatNumber(homes.size)} communes, rapprochées de ce qu’on en savait là où elles sont peu nombreuses.`;
  return [used, ...formatRefusedLines(table, 'fichier détail')];
}

/** Where the file may lie (undefined = no pack), and what its lines are brought to. */
export interface ObservedPeopleInput {
  dataDir: string | undefined;
  cog: Cog;
  zoneSet: FlowZoneSet;
  profiles: Profiles;
}

/**
 * What the file of individuals gives; undefined when the folder has none. Throws {@link DataPackProblems} when the file
 * cannot be used: it is never left aside in silence.
 */
export async function findObservedPeople(input: ObservedPeopleInput): Promise<ObservedPeople | undefined> {
  const { dataDir, cog, zoneSet, profiles } = input;
  const name = dataDir === undefined ? undefined : await findMobproFile(dataDir);
  if (dataDir === undefined || name === undefined) return undefined;
  const homes = new Set(zoneSet.zones.slice(0, zoneSet.homeCount).map((zone) => zone.code));
  const table = await readMobproFile({ path: join(dataDir, name), cog, isHome: (code) => homes.has(code) });
  if (table.problems.length > 0) throw new DataPackProblems(table.problems);
  const givesFlows = (await findFlowFile(dataDir)) === undefined;
  return {
    table,
    profiles: toObservedProfiles(profiles, table),
    file: describeFile(name, table),
    notices: listNotices(name, table, givesFlows),
  };
}
