import type { z } from 'zod';
import { scenarioSchema } from './scenario.ts';

/** What a save changes of a scenario, and what each of its versions keeps. */
export const scenarioContentSchema = scenarioSchema.pick({
  name: true,
  summary: true,
  horizonYear: true,
  ramp: true,
  levers: true,
  hypotheses: true,
  hypothesisIds: true,
});
export type ScenarioContent = z.infer<typeof scenarioContentSchema>;

/** A version as it was saved; `author` null = shipped with the study. `savedAt` is an ISO instant. */
export interface ScenarioVersion {
  version: number;
  content: ScenarioContent;
  savedAt: string;
  author: string | null;
}
