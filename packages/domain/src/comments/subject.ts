import { z } from 'zod';
import type { RefusalReason } from '../refusal.ts';

/** What people discuss, by the names that the journal gives them. */
export const subjectKindSchema = z.enum([
  'operation',
  'evidence',
  'hypothesis',
  'scenario',
  'experience_sheet',
  'partner',
  'funding_plan',
]);
export type SubjectKind = z.infer<typeof subjectKindSchema>;

/** A thing that may be discussed: its kind and its id, all versions together. */
export const subjectRefSchema = z.object({ kind: subjectKindSchema, id: z.string().min(1).max(80) });
export type SubjectRef = z.infer<typeof subjectRefSchema>;

/**
 * A thing as those who may read it know it. `partnerId` is whose it is (null = the operator's), `parentId` the thing in
 * which it lies (the operation of a piece of evidence, the scenario of a run), null for the others.
 */
export interface Subject<Kind extends string = SubjectKind> {
  kind: Kind;
  id: string;
  parentId: string | null;
  title: string;
  partnerId: string | null;
}

/** The refusal of a thing that does not exist or may not be known: the one of its own pages. */
export function toUnknownSubject({ kind, id }: SubjectRef): RefusalReason {
  switch (kind) {
    case 'evidence':
      return { kind: 'evidence-unknown', id };
    case 'hypothesis':
      return { kind: 'hypothesis-unknown', id };
    case 'scenario':
      return { kind: 'scenario-unknown', id };
    case 'partner':
      return { kind: 'partner-unknown', id };
    case 'funding_plan':
      return { kind: 'funding-unknown', id };
    // A sheet is that of an operation, under the same id.
    case 'operation':
    case 'experience_sheet':
      return { kind: 'operation-unknown', id };
  }
}
