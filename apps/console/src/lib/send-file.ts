import { z } from 'zod';

const refusalSchema = z.object({ erreur: z.object({ message: z.string() }) });

/** Sends the bytes of one file to an address of the API. Gives the French message of a failure, undefined when it went. */
export async function sendFile(path: string, file: File): Promise<string | undefined> {
  try {
    const response = await fetch(`${path}?nom=${encodeURIComponent(file.name)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
    });
    if (response.ok) return undefined;
    return refusalSchema.parse(await response.json()).erreur.message;
  } catch {
    return 'Le fichier n’est pas arrivé\u00A0: vérifiez la connexion, puis recommencez.';
  }
}
