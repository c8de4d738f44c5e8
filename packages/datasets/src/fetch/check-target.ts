import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '@maceo/domain/problem';
import { PACK_FILES } from '../pack/pack-files.ts';
import { MANIFEST_NAME } from '../pack/pack-manifest.ts';

/** Why a folder may not be written into: it holds a pack that no download made, richer than what a download can give. */
export function checkTarget(folder: string): Problem[] {
  const holdsPack = Object.values(PACK_FILES).some(({ name }) => existsSync(join(folder, name)));
  if (!holdsPack || existsSync(join(folder, MANIFEST_NAME))) return [];
  const message =
    'Ce dossier contient un paquet de données qui ne vient pas d’un téléchargement\u00A0: il n’est pas remplacé. Indiquez un autre dossier.';
  return [{ field: 'dossier', file: folder, message }];
}
