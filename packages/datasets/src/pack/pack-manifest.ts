import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '@maceo/domain/problem';
import { z } from 'zod';
import type { ReadFile } from '../profiles/commune-profile.ts';

/** Name of the manifest inside a pack; only downloaded packs have one. */
export const MANIFEST_NAME = 'manifest.json';

/**
 * What a downloaded pack says of its own files: it takes the place of what is published about the usual pack, and its
 * checksums must hold. `fetchedAt` is an ISO instant, `missing` French sentences on what the download could not have.
 */
export const packManifestSchema = z.object({
  fetchedAt: z.string(),
  missing: z.array(z.string()),
  files: z.array(
    z.object({
      name: z.string(),
      title: z.string(),
      producer: z.string(),
      licence: z.string(),
      vintage: z.string(),
      url: z.string().nullable(),
      sha256: z.string(),
      rowCount: z.number().int().nullable(),
    }),
  ),
});
export type PackManifest = z.infer<typeof packManifestSchema>;

/** The manifest of a pack, undefined when it has none, a problem when it has a bad one. */
export async function readManifest(
  folder: string,
): Promise<{ manifest?: PackManifest; problems: Problem[] }> {
  try {
    const text = await readFile(join(folder, MANIFEST_NAME), 'utf8');
    return { manifest: packManifestSchema.parse(JSON.parse(text)), problems: [] };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { problems: [] };
    const message = 'Le manifeste du paquet de données ne peut pas être lu.';
    return { problems: [{ field: MANIFEST_NAME, file: MANIFEST_NAME, message }] };
  }
}

/** Files whose checksum is not the one of the manifest: changed or damaged since the download. */
export function checkManifest(manifest: PackManifest | undefined, files: readonly ReadFile[]): Problem[] {
  const expected = new Map(manifest?.files.map((file) => [file.name, file.sha256]));
  return files
    .filter(({ name, sha256 }) => expected.has(name) && expected.get(name) !== sha256)
    .map(({ name }) => ({
      field: name,
      file: name,
      message:
        'Le fichier a changé depuis son téléchargement\u00A0: son empreinte n’est pas celle du manifeste.',
    }));
}

/** Each file as the manifest describes it, or as it stands when the manifest does not know it. */
export function describeFiles(manifest: PackManifest | undefined, files: readonly ReadFile[]): ReadFile[] {
  const described = new Map(manifest?.files.map((file) => [file.name, file]));
  return files.map((file) => {
    const { title, producer, licence, vintage, url } = described.get(file.name) ?? file;
    return { ...file, title, producer, licence, vintage, url };
  });
}
