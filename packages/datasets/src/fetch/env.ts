import { OFFICIAL_SOURCES, type FetchSources } from './sources.ts';

/** Folder and addresses for the download, from the first argument of the command and the environment. */
export interface FetchSettings {
  folder: string;
  sources: FetchSources;
}

/** Folder where the download goes when neither an argument nor MACEO_DATA_DIR names one. */
const DEFAULT_FOLDER = '.data/pack';

function readVariable(name: string): string | undefined {
  const value = process.env[name];
  return value === undefined || value === '' ? undefined : value;
}

/**
 * Settings of `pnpm data:fetch [folder]`: the argument, else MACEO_DATA_DIR, else `.data/pack`. MACEO_FETCH_GEO_URL,
 * MACEO_FETCH_CONTOURS_URL, MACEO_FETCH_FLOWS_URL and MACEO_FETCH_FIBRE_URL replace the official addresses.
 */
export function readFetchSettings(folderArgument: string | undefined): FetchSettings {
  return {
    folder: folderArgument ?? readVariable('MACEO_DATA_DIR') ?? DEFAULT_FOLDER,
    sources: {
      geo: readVariable('MACEO_FETCH_GEO_URL') ?? OFFICIAL_SOURCES.geo,
      contours: readVariable('MACEO_FETCH_CONTOURS_URL') ?? OFFICIAL_SOURCES.contours,
      flows: readVariable('MACEO_FETCH_FLOWS_URL') ?? OFFICIAL_SOURCES.flows,
      fibre: readVariable('MACEO_FETCH_FIBRE_URL') ?? OFFICIAL_SOURCES.fibre,
    },
  };
}
