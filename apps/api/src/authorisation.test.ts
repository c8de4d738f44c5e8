import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { IMPORTER_ROLES, roleSchema, type Role, ROLE_LABELS } from '@maceo/domain/people/role';
import { TRPCError } from '@trpc/server';
import { appRouter, createCaller } from './app-router.ts';
import { anActor } from './testing/an-actor.ts';
import { openEmptyApi, type OpenedApi } from './testing/open-loaded-api.ts';

const CONTRIBUTORS = roleSchema.options.filter((role) => role !== 'reader');

/** Who may call each procedure. A procedure that is added without a line here fails the first test. */
const ALLOWED: Record<string, 'everyone' | readonly Role[]> = {
  'status.get': 'everyone',
  'status.sources': 'everyone',
  'study.get': 'everyone',
  'territories.search': 'everyone',
  'territories.larger': 'everyone',
  'territories.get': 'everyone',
  'territories.map': 'everyone',
  'scenarios.published': 'everyone',
  'results.ofTerritory': 'everyone',
  'results.ofParts': 'everyone',
  'validation.list': 'everyone',
  'people.createFirstAdmin': 'everyone',
  'people.isFirstAdminLinkValid': 'everyone',
  'people.invitation': 'everyone',
  'people.acceptInvitation': 'everyone',
  'journal.list': ['operator_admin'],
  'people.list': ['operator_admin'],
  'people.invite': ['operator_admin'],
  'people.renewInvitation': ['operator_admin'],
  'people.update': ['operator_admin'],
  'people.erase': ['operator_admin'],
  'people.me': roleSchema.options,
  'partners.list': roleSchema.options,
  'partners.workspace': roleSchema.options,
  'partners.updateWeighting': ['operator_admin', 'operator_editor', 'partner_lead'],
  'partners.updateMaturity': ['operator_admin', 'operator_editor', 'partner_lead'],
  'partners.updateAgreement': ['operator_admin', 'operator_editor'],
  'operations.list': roleSchema.options,
  'operations.get': roleSchema.options,
  'funding.list': roleSchema.options,
  'funding.get': roleSchema.options,
  'funding.modelledEmissions': roleSchema.options,
  'funding.create': ['operator_admin', 'operator_editor', 'partner_lead'],
  'funding.update': ['operator_admin', 'operator_editor', 'partner_lead'],
  'funding.advance': ['operator_admin', 'operator_editor', 'partner_lead'],
  'operations.create': CONTRIBUTORS,
  'operations.update': CONTRIBUTORS,
  'operations.move': CONTRIBUTORS,
  'operations.handOver': ['operator_admin', 'operator_editor'],
  'organisations.list': roleSchema.options,
  'organisations.create': CONTRIBUTORS,
  'organisations.update': CONTRIBUTORS,
  'telecentres.list': roleSchema.options,
  'telecentres.create': CONTRIBUTORS,
  'telecentres.update': CONTRIBUTORS,
  'evidence.create': CONTRIBUTORS,
  'evidence.update': CONTRIBUTORS,
  'evidence.move': CONTRIBUTORS,
  'evidence.replace': CONTRIBUTORS,
  'evidence.removeFile': CONTRIBUTORS,
  'notifications.list': roleSchema.options,
  'notifications.unread': roleSchema.options,
  'notifications.markRead': roleSchema.options,
  'comments.list': roleSchema.options,
  'comments.create': CONTRIBUTORS,
  'comments.update': CONTRIBUTORS,
  'comments.remove': CONTRIBUTORS,
  'comments.restore': CONTRIBUTORS,
  'sheets.list': roleSchema.options,
  'sheets.get': roleSchema.options,
  'sheets.export': roleSchema.options,
  'sheets.update': ['operator_admin', 'operator_editor', 'partner_lead'],
  'scenarios.list': roleSchema.options,
  'scenarios.get': roleSchema.options,
  'scenarios.versions': roleSchema.options,
  'scenarios.version': roleSchema.options,
  'scenarios.create': ['operator_admin', 'operator_editor', 'partner_lead', 'consultant'],
  'scenarios.move': ['operator_admin', 'operator_editor', 'partner_lead', 'consultant'],
  'runs.get': roleSchema.options,
  'runs.progress': roleSchema.options,
  'runs.compare': roleSchema.options,
  'runs.sensitivity': roleSchema.options,
  'runs.usualSampling': roleSchema.options,
  'results.ofRunTerritory': roleSchema.options,
  'results.ofRunParts': roleSchema.options,
  'publications.list': roleSchema.options,
  'live.current': roleSchema.options,
  'live.homes': roleSchema.options,
  'hypotheses.list': roleSchema.options,
  'hypotheses.get': roleSchema.options,
  'hypotheses.ofOperation': roleSchema.options,
  'hypotheses.ofPublication': 'everyone',
  'hypotheses.estimate': roleSchema.options,
  'hypotheses.propose': ['operator_admin', 'operator_editor', 'partner_lead', 'consultant'],
  'hypotheses.move': ['operator_admin', 'operator_editor'],
  'scenarios.updateHypotheses': ['operator_admin', 'operator_editor', 'partner_lead', 'consultant'],
  'scenarios.updateLevers': ['operator_admin', 'operator_editor', 'partner_lead', 'consultant'],
  'runs.start': ['operator_admin', 'operator_editor', 'partner_lead', 'consultant'],
  'runs.cancel': ['operator_admin', 'operator_editor', 'partner_lead', 'consultant'],
  'imports.list': roleSchema.options,
  'imports.get': roleSchema.options,
  'imports.chooseSheet': IMPORTER_ROLES,
  'imports.check': IMPORTER_ROLES,
  'imports.commit': IMPORTER_ROLES,
  'imports.rollBack': IMPORTER_ROLES,
  'imports.remove': IMPORTER_ROLES,
  'publications.publish': ['operator_admin', 'operator_editor'],
};

let api: OpenedApi;
beforeAll(async () => {
  api = await openEmptyApi();
});
afterAll(() => api.close());

/** The refusal that a role gets before its input is even read; undefined when it is let in. */
async function findDenial(path: string, role: Role | 'visitor'): Promise<string | undefined> {
  const actor = role === 'visitor' ? null : anActor(role);
  const caller = createCaller({ services: api.services, actor, requestId: 'r' });
  const call = path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], caller);
  try {
    await (call as (input: unknown) => Promise<unknown>)({ id: 'inconnu', runId: 'inconnu' });
  } catch (error) {
    if (error instanceof TRPCError && ['UNAUTHORIZED', 'FORBIDDEN'].includes(error.code)) return error.code;
  }
  return undefined;
}

/** The table for people: a line a procedure, a column a role. */
function formatMatrix(): string {
  const columns = ['visiteur', ...roleSchema.options.map((role) => ROLE_LABELS[role])];
  const lines = Object.entries(ALLOWED).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const cells = lines.map(([path, allowed]) => [
    `\`${path}\``,
    ...(['visitor', ...roleSchema.options] as const).map((role) =>
      allowed === 'everyone' || (role !== 'visitor' && allowed.includes(role)) ? 'oui' : '–',
    ),
  ]);
  const toRow = (row: readonly string[]) => `| ${row.join(' | ')} |`;
  return [
    '# Qui peut appeler quoi',
    '',
    'Écrit par `apps/api/src/authorisation.test.ts`, qui essaie chaque case sur le vrai routeur. Un «\u202F–\u202F» est un refus : « connectez-vous » (401) pour un visiteur, « votre rôle ne permet pas » (403) pour les autres. Un « oui » ouvre la procédure ; ce qui appartient à un autre partenaire y reste introuvable (404), ou lisible sans être modifiable (403), selon la ressource.',
    '',
    'Un cabinet d’étude ne voit et ne remplit que ce que sa mission lui ouvre (`apps/api/src/people/engagement.test.ts`) : ce qui appartient à qui l’engage, toute l’étude, ou une liste de partenaires et d’opérations. Le reste lui est introuvable (404), sauf ce qui est public et les scénarios de l’étude ; le lendemain de son dernier jour, tout lui est fermé (401). Il ne valide et ne publie jamais.',
    '',
    'Hors du routeur, `GET /api/partenaires/:id/donnees.zip` donne toutes les données d’un partenaire à ses responsables et contributeurs et à l’opérateur, à personne d’autre (`apps/api/src/partners/export/partner-archive.test.ts`).',
    '',
    toRow(['Procédure', ...columns]),
    toRow(['---', ...columns.map(() => ':-:')]),
    ...cells.map(toRow),
    '',
  ].join('\n');
}

describe('authorisation', () => {
  test('every procedure has its line', () => {
    expect(Object.keys(appRouter._def.procedures).toSorted()).toEqual(Object.keys(ALLOWED).toSorted());
  });

  test('the matrix of the docs is this table', async () => {
    await expect(formatMatrix()).toMatchFileSnapshot('../../../docs/authorisation.md');
  });

  test.each(Object.entries(ALLOWED))('%s lets in whom it names and nobody else', async (path, allowed) => {
    for (const role of roleSchema.options) {
      const expected = allowed === 'everyone' || allowed.includes(role) ? undefined : 'FORBIDDEN';
      expect(await findDenial(path, role), role).toBe(expected);
    }
    expect(await findDenial(path, 'visitor')).toBe(allowed === 'everyone' ? undefined : 'UNAUTHORIZED');
  });
});
