import { isWithinReach, type Belonging } from '../people/engagement.ts';
import {
  ADMIN_ROLES,
  CONTRIBUTOR_ROLES,
  findReach,
  isOperator,
  PUBLISHER_ROLES,
  type Actor,
} from '../people/role.ts';
import type { NotificationKind } from './notification.ts';

/**
 * Who hears of what: the only place that decides it. What a person may not see is taken away afterwards, by the queries
 * that hold who may see what.
 */

/** Someone whose access is open. */
export type Listener = Pick<Actor, 'userId' | 'role' | 'partnerId' | 'reach'>;

/** Whose the thing is, and who has written it. */
interface Written extends Belonging {
  authorIds: string[];
}

/** Who started a run (null = the server), and whether they are looking at it. */
interface Started {
  startedBy: string | null;
  isWatched: boolean;
}

/** What says whom each act concerns; `speakerIds` stand in the thread of the thing. */
interface Facts {
  comment: Written & { speakerIds: string[] };
  'evidence-submitted': object;
  'evidence-validated': Written;
  'evidence-rejected': Written;
  'hypothesis-proposed': object;
  'hypothesis-reviewed': { proposedBy: string | null };
  'hypothesis-adopted': { proposedBy: string | null };
  'hypothesis-deprecated': { proposedBy: string | null };
  'scenario-submitted': object;
  'scenario-validated': Written;
  'scenario-returned': Written;
  'run-succeeded': Started;
  'run-failed': Started;
  'run-cancelled': Started;
  'access-ending': { userId: string };
  'agreement-ending': { partnerId: string };
}

/** An act with the facts that say whom it concerns; `actorId` null = the server. */
export type Act = {
  [Kind in NotificationKind]: { kind: Kind; actorId: string | null } & Facts[Kind];
}[NotificationKind];

type Concern = (person: Listener) => boolean;

/**
 * The people of a thing's owner who enter things: of its partner, or of the operator. A firm that is engaged on a list of
 * partners and operations is of those alone; one engaged on the whole study owns nothing of it.
 */
function isOfOwner(belonging: Belonging): Concern {
  return (person) => {
    const reach = findReach(person);
    if (reach !== undefined) return reach.kind === 'list' && isWithinReach(reach, belonging);
    return belonging.partnerId === null
      ? isOperator(person)
      : person.partnerId === belonging.partnerId && CONTRIBUTOR_ROLES.includes(person.role);
  };
}

function isLeadOf(partnerId: string | null): Concern {
  return (person) => person.role === 'partner_lead' && person.partnerId === partnerId;
}

/**
 * A comment concerns those who made the thing, its owner's people and those who already spoke; what is said by someone
 * outside the operator concerns the operator too, since partners speak to one another through it.
 */
function findCommentConcern(act: Extract<Act, { kind: 'comment' }>, people: readonly Listener[]): Concern {
  const named = new Set([...act.authorIds, ...act.speakerIds]);
  const isFromOperator = people.some((person) => person.userId === act.actorId && isOperator(person));
  const isOwners = isOfOwner(act);
  return (person) => named.has(person.userId) || isOwners(person) || (!isFromOperator && isOperator(person));
}

const isJudge: Concern = ({ role }) => PUBLISHER_ROLES.includes(role);

function isJudged({ partnerId, authorIds }: Written): Concern {
  const isLead = isLeadOf(partnerId);
  return (person) => authorIds.includes(person.userId) || isLead(person);
}

const isProposer =
  ({ proposedBy }: { proposedBy: string | null }): Concern =>
  ({ userId }) =>
    userId === proposedBy;

const isStarter =
  ({ startedBy, isWatched }: Started): Concern =>
  ({ userId }) =>
    userId === startedBy && !isWatched;

type ActOf<Kind extends NotificationKind> = Extract<Act, { kind: Kind }>;

/** Exhaustive: the compiler names this table when a kind is added. */
const CONCERNS: {
  [Kind in NotificationKind]: (act: ActOf<Kind>, people: readonly Listener[]) => Concern;
} = {
  comment: findCommentConcern,
  'evidence-submitted': () => isJudge,
  'evidence-validated': isJudged,
  'evidence-rejected': isJudged,
  'hypothesis-proposed': () => isJudge,
  'hypothesis-reviewed': isProposer,
  'hypothesis-adopted': isProposer,
  'hypothesis-deprecated': isProposer,
  'scenario-submitted': () => isJudge,
  'scenario-validated': isJudged,
  'scenario-returned': isJudged,
  'run-succeeded': isStarter,
  'run-failed': isStarter,
  'run-cancelled': isStarter,
  'access-ending': (act) => (person) => person.userId === act.userId || ADMIN_ROLES.includes(person.role),
  'agreement-ending': (act) => (person) => isLeadOf(act.partnerId)(person) || isOperator(person),
};

/** Ids of the people whom an act concerns, in the order given: never its author. */
export function listHearers(act: Act, people: readonly Listener[]): string[] {
  const findConcern = CONCERNS[act.kind] as (told: Act, people: readonly Listener[]) => Concern;
  const isConcerned = findConcern(act, people);
  return people
    .filter((person) => person.userId !== act.actorId && isConcerned(person))
    .map(({ userId }) => userId);
}
