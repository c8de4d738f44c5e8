import { DRAFTER_ROLES, isOwner, PUBLISHER_ROLES, type Belonger } from '../people/role.ts';
import type { RefusalReason } from '../refusal.ts';
import { SCENARIO_STATUS_LABELS, type Scenario, type ScenarioStatus } from './scenario.ts';

/**
 * Life of a scenario: its owner drafts, computes and submits; the operator validates, or sends back with a reason, then
 * publishes. A save makes the next version, a draft, whatever the present one is; former versions stay readable. What
 * is under review does not change under the eyes of who reads it. Source: MACEO's vocabulary D.3; archiving is ours.
 */

/** Steps that a person takes; publishing is the act of making a run public. */
export const SCENARIO_STEPS = ['submit', 'validate', 'return', 'archive', 'restore'] as const;
/** A step by its name. */
export type ScenarioStep = (typeof SCENARIO_STEPS)[number];

interface StepRule {
  label: string;
  from: readonly ScenarioStatus[];
  to: ScenarioStatus;
  /** Only the operator takes it: who drafts does not validate. */
  isJudgement?: boolean;
  /** The one who takes it says why. */
  needsReason?: boolean;
}

const RULES: Record<ScenarioStep, StepRule> = {
  submit: { label: 'Soumettre à relecture', from: ['draft'], to: 'in_review' },
  validate: { label: 'Valider', from: ['in_review'], to: 'validated', isJudgement: true },
  return: { label: 'Renvoyer en brouillon', from: ['in_review'], to: 'draft', needsReason: true },
  archive: { label: 'Archiver', from: ['draft'], to: 'archived', needsReason: true },
  restore: { label: 'Rétablir', from: ['archived'], to: 'draft' },
};

/** What decides on the life of a scenario. */
export type LivingScenario = Pick<Scenario, 'status' | 'baselineId' | 'partnerId' | 'version'> & {
  createdBy?: string | null;
};

/** What the rules read of a person. */
export type Drafter = Belonger & { userId: string };

/** What a step is called on its button, the state it leads to, and whether a reason must be given. */
export function getStepFacts(step: ScenarioStep): {
  label: string;
  to: ScenarioStatus;
  needsReason: boolean;
} {
  const { label, to, needsReason = false } = RULES[step];
  return { label, to, needsReason };
}

/** Steps out of a state, the usual next one first. */
export function listScenarioSteps(status: ScenarioStatus): ScenarioStep[] {
  return SCENARIO_STEPS.filter((step) => RULES[step].from.includes(status));
}

/**
 * Why a person may not draft and compute a scenario: their role only reads, or it is someone else's. A firm drafts what
 * it began itself, whoever engages it.
 */
export function whyNotDraft(
  { partnerId, createdBy }: Pick<LivingScenario, 'partnerId' | 'createdBy'>,
  actor: Drafter,
): RefusalReason | undefined {
  if (!DRAFTER_ROLES.includes(actor.role)) return { kind: 'not-allowed' };
  const isOwnDraft = actor.role === 'consultant' && createdBy === actor.userId;
  return isOwnDraft || isOwner(actor, partnerId) ? undefined : { kind: 'not-owner' };
}

/** Why the present version may not be written over by a next one: it is under review, replaced or archived. */
function whyNotSave({ status }: LivingScenario): RefusalReason | undefined {
  const isClosed = status === 'in_review' || status === 'superseded' || status === 'archived';
  return isClosed ? { kind: 'scenario-frozen', status: SCENARIO_STATUS_LABELS[status] } : undefined;
}

/** Why a person may not edit the levers of a scenario; the baseline has none. */
export function whyNotEditLevers(scenario: LivingScenario, actor: Drafter): RefusalReason | undefined {
  const reason = whyNotDraft(scenario, actor);
  if (reason !== undefined) return reason;
  return scenario.baselineId === null ? { kind: 'baseline-without-levers' } : whyNotSave(scenario);
}

/** Why a person may not choose its hypotheses. The baseline has its own: it stands on the same state of the world. */
export function whyNotEditHypotheses(scenario: LivingScenario, actor: Drafter): RefusalReason | undefined {
  return whyNotDraft(scenario, actor) ?? whyNotSave(scenario);
}

/** What a step looks at beside the scenario. */
export interface StepContext {
  actor: Drafter;
  /** Version of the newest run that succeeded; null when none did. */
  computedVersion: number | null;
  /** Whether something of it is public. */
  isPublished: boolean;
}

/** Why a person may not take a step; undefined when they may. */
export function whyNotMoveScenario(
  scenario: LivingScenario,
  step: ScenarioStep,
  { actor, computedVersion, isPublished }: StepContext,
): RefusalReason | undefined {
  const rule = RULES[step];
  const foreign = whyNotDraft(scenario, actor);
  if (foreign !== undefined) return foreign;
  if (rule.isJudgement && !PUBLISHER_ROLES.includes(actor.role))
    return { kind: 'scenario-judged-by-operator' };
  if (!rule.from.includes(scenario.status)) {
    return { kind: 'scenario-transition', from: SCENARIO_STATUS_LABELS[scenario.status], step: rule.label };
  }
  return whyNotYet(scenario, step, { computedVersion, isPublished });
}

/** What a step needs of the scenario's runs and publications. */
function whyNotYet(
  { version, baselineId }: LivingScenario,
  step: ScenarioStep,
  { computedVersion, isPublished }: Omit<StepContext, 'actor'>,
): RefusalReason | undefined {
  if ((step === 'submit' || step === 'validate') && computedVersion !== version) {
    return { kind: 'scenario-not-computed', version };
  }
  const isKept = step === 'archive' && (isPublished || baselineId === null);
  return isKept ? { kind: 'scenario-in-use' } : undefined;
}

/**
 * Why a scenario's run may not be made public now: a partner's own draft is its affair until it is submitted. The
 * operator's own drafts need no other look: publishing them validates them.
 */
export function whyNotPublishScenario({
  status,
  partnerId,
}: Pick<LivingScenario, 'status' | 'partnerId'>): RefusalReason | undefined {
  if (status === 'archived' || status === 'superseded') {
    return { kind: 'scenario-frozen', status: SCENARIO_STATUS_LABELS[status] };
  }
  const isUnsubmitted = partnerId !== null && status === 'draft';
  return isUnsubmitted ? { kind: 'scenario-not-submitted' } : undefined;
}
