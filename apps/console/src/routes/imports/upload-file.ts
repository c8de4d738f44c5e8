import { z } from 'zod';
import { problemSchema } from '@maceo/domain/problem';

const createdSchema = z.object({ id: z.string() });
const refusedSchema = z.object({
  erreur: z.object({ message: z.string(), problemes: z.array(problemSchema).default([]) }),
});

/** What became of an upload: the id of the import, or why there is none, as a French sentence. */
export type UploadOutcome = { id: string; message: null } | { id: null; message: string };

const CUT_LINE =
  'Le serveur ne répond pas. Votre choix est conservé\u00A0: vérifiez la connexion, puis recommencez.';

/** The outcome that an answer's text says; anything that is not an answer of ours is a cut line. */
export function parseUploadAnswer(status: number, text: string): UploadOutcome {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return { id: null, message: CUT_LINE };
  }
  const created = createdSchema.safeParse(body);
  if (status === 201 && created.success) return { id: created.data.id, message: null };
  const refused = refusedSchema.safeParse(body);
  return { id: null, message: refused.success ? refused.data.erreur.message : CUT_LINE };
}

/** Sends the form of a file; `onProgress` hears the share sent, from 0 to 1. Never rejects. */
export function uploadFile(form: FormData, onProgress: (share: number) => void): Promise<UploadOutcome> {
  const { promise, resolve } = Promise.withResolvers<UploadOutcome>();
  // fetch does not tell how much of a body is sent.
  const request = new XMLHttpRequest();
  request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
  request.onload = () => resolve(parseUploadAnswer(request.status, request.responseText));
  request.onerror = () => resolve({ id: null, message: CUT_LINE });
  request.open('POST', '/api/imports');
  request.send(form);
  return promise;
}
