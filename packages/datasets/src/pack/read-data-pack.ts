import type { Problem } from '@maceo/domain/problem';
import { isInMassif } from '@maceo/domain/territories/massif-perimeter';
import type { Cog } from '../cog/cog.ts';
import { listCogFiles } from '../cog/list-cog-files.ts';
import { estimateDemoWork } from '../demo/create-demo-data.ts';
import type { CommuneData } from '../profiles/commune-profile.ts';
import { listNotices, listWarningNotices } from './list-notices.ts';
import { checkManifest, describeFiles, readManifest } from './pack-manifest.ts';
import { readMassifFile, readNationalFile } from './read-commune-files.ts';
import { readContours } from './read-contours.ts';
import { toProfiles } from './to-profiles.ts';

/** Either a pack that can be used, or everything that is wrong with it (at least one problem), all at once. */
export type DataPackReading = { kind: 'pack'; data: CommuneData } | { kind: 'problems'; problems: Problem[] };

/**
 * Reads a data pack from its folder: communes of the massif, communes of France, contours. A pack with any problem is
 * refused whole. Where both commune files speak of a commune the massif's is used. A pack without a single figure of
 * employment (as the download makes when the flow file is out of reach) is completed by the assumptions of the
 * demonstration set, and says so in its notices.
 */
export async function readDataPack(folder: string, cog: Cog): Promise<DataPackReading> {
  const [massif, national, contours, { manifest, problems: manifestProblems }] = await Promise.all([
    readMassifFile(folder, cog),
    readNationalFile(folder, cog),
    readContours(folder, cog),
    readManifest(folder),
  ]);
  const files = [massif.file, national.file, contours.file];
  const problems = [
    ...[massif, national, contours].flatMap((file) => file.problems),
    ...manifestProblems,
    ...checkManifest(manifest, files),
  ];
  if (problems.length > 0) return { kind: 'problems', problems };
  const outside = national.rows.filter(({ commune }) => !isInMassif(commune.code, commune.departementCode));
  const rows = [...massif.rows, ...outside].toSorted((a, b) => (a.commune.code < b.commune.code ? -1 : 1));
  return {
    kind: 'pack',
    data: {
      mode: 'pack',
      profiles: toProfiles(rows, estimateDemoWork(cog)),
      contours: contours.contours,
      files: [...listCogFiles(cog), ...describeFiles(manifest, files)],
      notices: [
        ...listNotices({ rows, contours: contours.contours, overseasCount: national.overseasCount }),
        ...[massif, national].flatMap((file) => listWarningNotices(file.warnings)),
        ...(manifest?.missing ?? []),
      ],
    },
  };
}
