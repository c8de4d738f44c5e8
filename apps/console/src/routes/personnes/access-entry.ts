import type { Person, PersonAccess } from '@maceo/domain/people/person';
import type { Role } from '@maceo/domain/people/role';

/** An access as typed; empty texts stand for nothing. */
export interface AccessEntry {
  role: Role;
  partnerId: string;
  engagementScope: string;
  accessEndsOn: string;
}

/** The fields of an access; those of a reader without partner for somebody new. */
export function toAccessEntry(person?: Person): AccessEntry {
  return {
    role: person?.role ?? 'reader',
    partnerId: person?.partnerId ?? '',
    engagementScope: person?.engagementScope ?? '',
    accessEndsOn: person?.accessEndsOn ?? '',
  };
}

/** The access as it is sent. */
export function parseAccess(entry: AccessEntry): PersonAccess {
  return {
    role: entry.role,
    partnerId: entry.partnerId || null,
    engagementScope: entry.engagementScope.trim() || null,
    accessEndsOn: entry.accessEndsOn || null,
  };
}
