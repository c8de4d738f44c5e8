import { error } from '@sveltejs/kit';
import { getApi } from '#lib/get-api.ts';
import type { RequestHandler } from './$types';

const MEDIA_TYPES = {
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
};

function isFormat(text: string): text is keyof typeof MEDIA_TYPES {
  return Object.hasOwn(MEDIA_TYPES, text);
}

/** The sheet as a file to keep: Markdown, HTML or PDF, without a contact who has not agreed to be named. */
export const GET: RequestHandler = async (event) => {
  const { id, format } = event.params;
  if (!isFormat(format)) error(404, 'Une fiche s’exporte en md, html ou pdf.', { reference: null });
  const content = await getApi(event).sheets.export({ id, format });
  return new Response(typeof content === 'string' ? content : new Uint8Array(content), {
    headers: {
      'content-type': MEDIA_TYPES[format],
      'content-disposition': `attachment; filename="fiche-${id}.${format}"`,
    },
  });
};
