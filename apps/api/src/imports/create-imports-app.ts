import { createModelCsv, createModelXlsx } from '@maceo/datasets/imports/create-model-file';
import { IMPORT_LIMITS } from '@maceo/domain/imports/import-job';
import { findImportTarget } from '@maceo/domain/imports/import-targets';
import { IMPORTER_ROLES, roleSchema, type Actor } from '@maceo/domain/people/role';
import { Refusal } from '@maceo/domain/refusal';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { findActor } from '../auth/find-actor.ts';
import type { Services } from '../context.ts';
import { getActor } from '../procedures.ts';
import { formatProblemFile } from './format-problem-file.ts';
import { getImportJob } from './get-import.ts';
import { uploadImport, type ImportUpload } from './upload-import.ts';

/** What the form around a file takes, boundaries and fields included, in bytes. */
const FORM_BYTES = 64 * 1024;

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const CSV = 'text/csv; charset=utf-8';

function tooLarge(): never {
  const message = `Le fichier dépasse ${IMPORT_LIMITS.fileBytes / 1024 / 1024}\u00A0Mio.`;
  throw new Refusal({ kind: 'input-invalid', problems: [{ field: 'fichier', message }] });
}

/** A name to show, never a path: its last part, without what is no character. */
function toFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const clean = last.replaceAll(/\p{C}/gu, '').trim().slice(0, 150).toWellFormed();
  return clean === '' ? 'fichier' : clean;
}

/** The file and the fields of a multipart form. Refuses a form without a file. */
async function parseUpload(c: Context): Promise<ImportUpload> {
  const form = await c.req.parseBody();
  const { fichier, cible, partenaire } = form;
  if (!(fichier instanceof File)) {
    throw new Refusal({
      kind: 'input-invalid',
      problems: [{ field: 'fichier', message: 'Choisissez un fichier.' }],
    });
  }
  return {
    bytes: Buffer.from(await fichier.arrayBuffer()),
    fileName: toFileName(fichier.name),
    targetId: typeof cible === 'string' ? cible : '',
    partnerId: typeof partenaire === 'string' && partenaire !== '' ? partenaire : null,
  };
}

function sendFile(
  c: Context,
  { name, type }: { name: string; type: string },
  body: string | Uint8Array<ArrayBuffer>,
) {
  c.header('Content-Type', type);
  c.header('Content-Disposition', `attachment; filename="${name}"`);
  c.header('X-Content-Type-Options', 'nosniff');
  c.header('Cache-Control', 'private, no-store');
  return c.body(body);
}

/**
 * What imports need beside their procedures: taking a file in (a bounded multipart form: `fichier`, `cible`,
 * `partenaire`), the model files and the file of refused lines. Errors are left to the application around.
 */
export function createImportsApp({ db, auth, clock }: Services): Hono {
  const app = new Hono();
  const getPerson = async (c: Context, roles = IMPORTER_ROLES): Promise<Actor> =>
    getActor(await findActor(auth, c.req.raw.headers, clock()), roles);

  app.post(
    '/',
    bodyLimit({ maxSize: IMPORT_LIMITS.fileBytes + FORM_BYTES, onError: tooLarge }),
    async (c) => {
      const actor = await getPerson(c);
      const { id } = await uploadImport({ db, actor, now: clock() }, await parseUpload(c));
      return c.json({ id }, 201);
    },
  );

  app.get('/modeles/:file{[a-z]+\\.(xlsx|csv)}', async (c) => {
    await getPerson(c, roleSchema.options);
    const [id, format] = c.req.param('file').split('.');
    const target = findImportTarget(id);
    if (target === undefined) return c.notFound();
    const name = `modele-${id}.${format}`;
    return format === 'csv'
      ? sendFile(c, { name, type: CSV }, createModelCsv(target))
      : sendFile(c, { name, type: XLSX }, new Uint8Array(createModelXlsx(target)));
  });

  app.get('/:id{[0-9a-f-]{36}}/problemes.csv', async (c) => {
    const job = await getImportJob(db, {
      id: c.req.param('id'),
      actor: await getPerson(c, roleSchema.options),
    });
    return sendFile(c, { name: 'lignes-refusees.csv', type: CSV }, await formatProblemFile(db, job));
  });
  return app;
}
