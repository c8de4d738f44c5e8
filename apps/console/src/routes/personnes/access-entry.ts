import type { EngagementReach } from '@maceo/domain/people/engagement';
import type { Person, PersonAccess } from '@maceo/domain/people/person';
import type { Role } from '@maceo/domain/people/role';
import type { ReachKind } from '#lib/format-reach.ts';

/** An access as typed; empty texts stand for nothing. The lists of a reach are kept while another kind is chosen. */
export interface AccessEntry {
  role: Role;
  partnerId: string;
  engagementScope: string;
  accessEndsOn: string;
  reachKind: ReachKind;
  reachPartnerIds: string[];
  reachOperationIds: string[];
}

const NEW_ENTRY: AccessEntry = {
  role: 'reader',
  partnerId: '',
  engagementScope: '',
  accessEndsOn: '',
  reachKind: 'body',
  reachPartnerIds: [],
  reachOperationIds: [],
};

function toReachEntry(
  reach: EngagementReach | null,
): Pick<AccessEntry, 'reachKind' | 'reachPartnerIds' | 'reachOperationIds'> {
  const { partnerIds, operationIds } = reach?.kind === 'list' ? reach : { partnerIds: [], operationIds: [] };
  return {
    reachKind: reach?.kind ?? 'body',
    reachPartnerIds: [...partnerIds],
    reachOperationIds: [...operationIds],
  };
}

/** The fields of an access; those of a reader without partner for somebody new. */
export function toAccessEntry(person?: Person): AccessEntry {
  if (person === undefined) return { ...NEW_ENTRY };
  const { role, partnerId, engagementScope, engagementReach, accessEndsOn } = person;
  return {
    role,
    partnerId: partnerId ?? '',
    engagementScope: engagementScope ?? '',
    accessEndsOn: accessEndsOn ?? '',
    ...toReachEntry(engagementReach),
  };
}

function toReach(entry: AccessEntry): EngagementReach | null {
  if (entry.role !== 'consultant' || entry.reachKind === 'body') return null;
  if (entry.reachKind === 'study') return { kind: 'study' };
  return { kind: 'list', partnerIds: entry.reachPartnerIds, operationIds: entry.reachOperationIds };
}

/** The access as it is sent; only a firm has a reach. */
export function parseAccess(entry: AccessEntry): PersonAccess {
  return {
    role: entry.role,
    partnerId: entry.partnerId || null,
    engagementScope: entry.engagementScope.trim() || null,
    engagementReach: toReach(entry),
    accessEndsOn: entry.accessEndsOn || null,
  };
}
