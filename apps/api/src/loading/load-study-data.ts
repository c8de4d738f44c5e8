import { readCog } from '@maceo/datasets/cog/read-cog';
import type { Cog } from '@maceo/datasets/cog/cog';
import { createDemoData } from '@maceo/datasets/demo/create-demo-data';
import { readDataPack } from '@maceo/datasets/pack/read-data-pack';
import type { CommuneData, ReadFile } from '@maceo/datasets/profiles/commune-profile';
import { createTerritories } from '@maceo/datasets/territories/create-territories';
import { createFlowZones } from '@maceo/datasets/zones/create-flow-zones';
import { STUDY_PARTNERS } from '@maceo/datasets/study/partners';
import { findCurrentFlowReport, insertFlowSet, type FlowSet } from '@maceo/db/queries/flows';
import { findReferenceState, updateReferenceState } from '@maceo/db/queries/reference-state';
import { replaceTerritories } from '@maceo/db/queries/replace-territories';
import { replaceSourceFiles } from '@maceo/db/queries/source-files';
import type { Services } from '../context.ts';
import { computeDataFingerprint } from './data-fingerprint.ts';
import { DataPackProblems } from './data-pack-problems.ts';
import { estimateFlowSet } from './estimate-flow-set.ts';
import { findObservedFlowSet, type ObservedFlowSetInput } from './find-observed-flow-set.ts';
import { findObservedPeople } from './find-observed-people.ts';
import { insertStudy } from './insert-study.ts';
import { removeSupersededResults } from './remove-superseded-results.ts';
import { toSetWithBroadband } from './to-broadband-gate.ts';
import { toSetWithModes } from './to-car-shares.ts';
import { toTerritoryReference } from './to-reference.ts';

/** Where the data are (undefined = demonstration), who operates the product, and where progress is printed. */
export interface LoadOptions {
  dataDir: string | undefined;
  operatorName: string;
  say: (line: string) => void;
}

/** The pack's data, or the demonstration set without a pack. Throws {@link DataPackProblems} with every problem. */
async function readCommuneData(cog: Cog, dataDir: string | undefined): Promise<CommuneData> {
  if (dataDir === undefined) return createDemoData(cog);
  const reading = await readDataPack(dataDir, cog);
  if (reading.kind === 'problems') throw new DataPackProblems(reading.problems);
  return reading.data;
}

/** Prints a share at each new tenth. */
function createProgress(title: string, say: (line: string) => void): (share: number) => void {
  let last = 0;
  return (share) => {
    const tenth = Math.floor(share * 10);
    if (tenth <= last) return;
    last = tenth;
    say(`${title}\u00A0: ${tenth * 10}\u00A0%`);
  };
}

/** Flows of the pack's files, or modelled ones without any; `files` are those that were read for them. */
async function getFlowSet(
  input: ObservedFlowSetInput,
  say: (line: string) => void,
): Promise<{ set: FlowSet; files: readonly ReadFile[] }> {
  const { people } = input;
  const onProgress = createProgress('Déplacements domicile-travail, estimation', say);
  const { set, files } = (await findObservedFlowSet(input)) ?? {
    set: estimateFlowSet({ ...input, onProgress }),
    files: [],
  };
  const warnings = [...(people?.notices ?? []), ...set.report.warnings];
  for (const warning of warnings) say(`  ${warning}`);
  const report = { ...set.report, occupations: people ? 'employed' : 'inhabitants', warnings } as const;
  const whole = toSetWithBroadband(toSetWithModes({ ...set, report }, input), input);
  return { set: whole, files: people ? [...files, people.file] : files };
}

async function loadReference(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  options: LoadOptions,
): Promise<void> {
  const { dataDir, say } = options;
  const fingerprint = await computeDataFingerprint(dataDir);
  const [state, flows] = await Promise.all([findReferenceState(db), findCurrentFlowReport(db)]);
  if (state?.fingerprint === fingerprint && flows !== undefined) return;
  say(
    dataDir === undefined
      ? 'Territoires\u00A0: jeu de démonstration…'
      : 'Territoires\u00A0: lecture du paquet de données…',
  );
  const cog = readCog();
  const data = await readCommuneData(cog, dataDir);
  for (const notice of data.notices) say(`  ${notice}`);
  const zoneSet = createFlowZones(cog, data.profiles);
  const people = await findObservedPeople({ dataDir, cog, zoneSet, profiles: data.profiles });
  const profiles = people?.profiles ?? data.profiles;
  const input = { dataDir, cog, zoneSet, profiles, people, now: clock() };
  const { set, files } = await getFlowSet(input, say);
  say('Territoires\u00A0: enregistrement…');
  const now = clock().toISOString();
  await replaceTerritories(
    db,
    toTerritoryReference(createTerritories(cog, data.profiles, STUDY_PARTNERS), data),
  );
  await replaceSourceFiles(
    db,
    [...data.files, ...files].map((file) => ({ ...file, importedAt: now })),
  );
  await insertFlowSet(db, set);
  await updateReferenceState(db, { fingerprint, mode: data.mode, loadedAt: now });
}

/**
 * Makes sure that territories, flows and the study are in the database: reads the pack or the demonstration set when
 * they have changed since the last load, and adds what is missing of the study; people's edits are never overwritten. Then
 * removes what nothing rests on any more.
 * A pack with a problem is refused before anything is written.
 */
export async function loadStudyData(
  services: Pick<Services, 'db' | 'clock'>,
  options: LoadOptions,
): Promise<void> {
  await loadReference(services, options);
  await insertStudy(services, options.operatorName);
  await removeSupersededResults(services, options.say);
}
