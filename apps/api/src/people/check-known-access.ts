import type { Database } from '@maceo/db/open-database';
import { listUnknownOperations } from '@maceo/db/queries/operation-edits';
import { listPartners } from '@maceo/db/queries/partners';
import { checkAccess, type PersonAccess } from '@maceo/domain/people/person';
import type { Problem } from '@maceo/domain/problem';

/** Problems of an access, those of its rules and the partners and operations that it names and that do not exist. */
export async function checkKnownAccess(
  db: Database,
  { access, today }: { access: PersonAccess; today: string },
): Promise<Problem[]> {
  const { partnerId, engagementReach: reach } = access;
  const listed = reach?.kind === 'list' ? reach : { partnerIds: [], operationIds: [] };
  const known = new Set((await listPartners(db)).map(({ partner }) => partner.id));
  const unknown = [
    ...listed.partnerIds.filter((id) => !known.has(id)),
    ...(await listUnknownOperations(db, listed.operationIds)),
  ];
  const rules: [boolean, Problem][] = [
    [
      partnerId !== null && !known.has(partnerId),
      { field: 'partnerId', message: 'Partenaire\u00A0: celui-ci n’existe pas.' },
    ],
    [
      unknown.length > 0,
      {
        field: 'engagementReach',
        message: `Étendue de la mission\u00A0: inconnu\u00A0: ${unknown.join(', ')}.`,
      },
    ],
  ];
  return [...checkAccess(access, today), ...rules.filter(([fails]) => fails).map(([, problem]) => problem)];
}
