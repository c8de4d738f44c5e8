import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '@maceo/domain/people/role';
import { createSheetLines, SHEET_SECTION_KEYS, WITHHELD_CONTACT } from '@maceo/domain/sheets/sectioned-sheet';
import { SHEET_SECTIONS } from '@maceo/domain/study/experience-sheet';
import { createCaller } from '../app-router.ts';
import { anActor } from '../testing/an-actor.ts';
import { openLoadedApi, type OpenedApi } from '../testing/open-loaded-api.ts';

const LOT = 'departement-lot';
const OPERATION = 'lot-pilote-2011';

let api: OpenedApi;
function as(role: Role, partnerId: string | null = null) {
  return createCaller({ services: api.services, actor: anActor(role, partnerId), requestId: 'r' }).sheets;
}

beforeAll(async () => {
  api = await openLoadedApi();
}, 120_000);
afterAll(() => api.close());

/** The words of a PDF made with a built-in font: its streams unpacked, its strings in the order in which they are drawn. */
function readPdfText(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes).toString('latin1');
  const streams = [...raw.matchAll(/stream\n([\s\S]*?)\nendstream/g)].flatMap(([, packed]) => {
    try {
      return [inflateSync(Buffer.from(packed, 'latin1')).toString('latin1')];
    } catch {
      return [];
    }
  });
  const hex = streams.flatMap((stream) => [...stream.matchAll(/<([0-9a-f]+)>/g)].map(([, digits]) => digits));
  return hex.map((digits) => Buffer.from(digits, 'hex').toString('latin1')).join('');
}

describe('the sheet of the study', () => {
  test('is there from the start, its fourteen sections and no person named', async () => {
    const { sheet } = await as('operator_admin').get({ id: 'etude' });
    expect(Object.keys(sheet.sections)).toEqual(SHEET_SECTION_KEYS);
    expect(sheet.sections.partners).toHaveLength(6);
    expect(sheet.sections.contact.join(' ')).not.toMatch(/@|06/);
  });

  test('says where its framing figures are no longer those of the massif', async () => {
    const { gaps } = await as('reader').get({ id: 'etude' });
    expect(gaps.map(({ figure }) => figure)).toContain('communeCount');
    expect(gaps[0].sentence).toContain('4\u202F072');
    expect((await as('reader').get({ id: OPERATION })).gaps).toEqual([]);
  });

  test('is exported with the same headings in the same order, PDF included', async () => {
    const bytes = await as('reader').export({ id: 'etude', format: 'pdf' });
    const text = readPdfText(bytes as Uint8Array).replaceAll('\u0092', '’');
    const places = SHEET_SECTION_KEYS.map((key) => text.indexOf(SHEET_SECTIONS[key].slice(0, 20)));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('is not a partner’s to write', async () => {
    const sections = createSheetLines();
    const edit = { id: 'etude', version: 1, asOf: '2010', sections, contactConsentOn: null };
    await expect(as('partner_lead', LOT).update(edit)).rejects.toThrow('autre partenaire');
  });
});

describe('the sheet of an operation', () => {
  const content = {
    id: OPERATION,
    asOf: '2012-06',
    sections: { ...createSheetLines(), summary: ['Douze agents'], contact: ['Une personne, 06 00 00 00 00'] },
    contactConsentOn: null,
  };

  test('begins from what the operation says, and is nothing stored', async () => {
    const { sheet } = await as('partner_lead', LOT).get({ id: OPERATION });
    expect(sheet).toMatchObject({ version: 0, operationId: OPERATION });
    expect((await as('operator_admin').list()).map((entry) => entry.sheet.id)).toEqual(['etude']);
  });

  test('is written by its partner, and the second of two writers is told', async () => {
    expect(await as('partner_lead', LOT).update({ ...content, version: 0 })).toMatchObject({ version: 1 });
    await expect(as('partner_lead', LOT).update({ ...content, version: 0 })).rejects.toThrow('entre-temps');
    expect(await as('partner_lead', LOT).update({ ...content, version: 1 })).toMatchObject({ version: 2 });
  });

  test('keeps its contact from the neighbours and from every export without consent', async () => {
    const own = await as('partner_lead', LOT).get({ id: OPERATION });
    expect(own.sheet.sections.contact[0]).toContain('06 00');
    const neighbour = await as('partner_lead', 'smica').get({ id: OPERATION });
    expect(neighbour.sheet.sections.contact).toEqual([WITHHELD_CONTACT]);
    expect(await as('partner_lead', LOT).export({ id: OPERATION, format: 'md' })).not.toContain('06 00');
    await as('partner_lead', LOT).update({ ...content, version: 2, contactConsentOn: '2012-01-01' });
    expect(await as('reader').export({ id: OPERATION, format: 'html' })).toContain('06 00');
  });

  test('refuses a bad date and a section too long, both at once, and keeps the former', async () => {
    const sections = { ...content.sections, outlook: ['x'.repeat(2000)] };
    const edit = as('partner_lead', LOT).update({ ...content, sections, asOf: 'hier', version: 3 });
    await expect(edit).rejects.toThrow(/Date de la fiche.*Les perspectives/);
    expect((await as('partner_lead', LOT).get({ id: OPERATION })).sheet.version).toBe(3);
  });

  test('does not exist for an operation that does not', async () => {
    await expect(as('operator_admin').get({ id: 'inconnue' })).rejects.toThrow('n’existe pas');
  });
});
