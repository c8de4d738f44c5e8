import { z } from 'zod';
import type { PublicHypothesis } from '@maceo/domain/hypotheses/hypothesis-views';
import { RESPONDENT_ROLE_LABELS } from '@maceo/domain/operations/evidence';
import type { PublishedScenario } from '@maceo/domain/publications/publication-views';
import type { Parameter } from '@maceo/domain/scenarios/parameter';
import { PARAMETERS, PARAMETER_IDS, type ParameterId } from '@maceo/domain/scenarios/parameter-catalogue';
import { UNITS } from '@maceo/domain/unit';

/** What stands behind a value that comes from a hypothesis; restricted observations are counted, never named. */
const originSchema = z.object({
  hypothese: z.string(),
  version: z.number().int(),
  retenueLe: z.string().nullable(),
  justification: z.string(),
  observations: z.number().int(),
  observationsRestreintes: z.number().int(),
  operations: z.array(
    z.object({
      operation: z.string(),
      titre: z.string(),
      observations: z.array(
        z.object({ observation: z.string(), mesure: z.string(), qualite: z.string(), repondant: z.string() }),
      ),
    }),
  ),
});

/** One parameter of a published run: its value, and where it comes from. */
export const parameterAnswerSchema = z.object({
  parametre: z.string(),
  libelle: z.string(),
  unite: z.string(),
  valeur: z.number(),
  bas: z.number(),
  haut: z.number(),
  loi: z.string(),
  origine: z.enum(['registre', 'scénario', 'hypothèse']),
  source: z
    .string()
    .meta({ description: 'Source du registre ; vide quand l’origine n’est pas le registre.' }),
  hypothese: originSchema.nullable(),
});
type ParameterAnswer = z.infer<typeof parameterAnswerSchema>;

function toOriginAnswer(one: PublicHypothesis): z.infer<typeof originSchema> {
  return {
    hypothese: one.id,
    version: one.version,
    retenueLe: one.adoptedAt,
    justification: one.justification,
    observations: one.observationCount,
    observationsRestreintes: one.restrictedCount,
    operations: one.operations.map(({ id, title, evidence }) => ({
      operation: id,
      titre: title,
      observations: evidence.map((item) => ({
        observation: item.id,
        mesure: item.measure,
        qualite: item.quality,
        repondant: RESPONDENT_ROLE_LABELS[item.respondentRole],
      })),
    })),
  };
}

function toParameterAnswer(
  id: ParameterId,
  value: number,
  held: PublicHypothesis | undefined,
): ParameterAnswer {
  const { label, unit, default: usual, source, ...law }: Parameter = PARAMETERS[id];
  const { low, high, law: kind } = held ?? law;
  const isTyped = held === undefined && value !== usual;
  return {
    ...{ parametre: id, libelle: label, unite: UNITS[unit].short || UNITS[unit].long },
    ...{ valeur: value, bas: low, haut: high, loi: kind },
    origine: held === undefined ? (isTyped ? 'scénario' : 'registre') : 'hypothèse',
    source: held === undefined && !isTyped ? `${source.publisher}, ${source.title}` : '',
    hypothese: held === undefined ? null : toOriginAnswer(held),
  };
}

/** Every parameter of a published run, in the registry's order; those added since are left out. */
export function toParameterAnswers(
  { run }: Pick<PublishedScenario, 'run'>,
  hypotheses: readonly PublicHypothesis[],
): ParameterAnswer[] {
  const { parameters } = run.inputs;
  return PARAMETER_IDS.filter((id) => parameters[id] !== undefined).map((id) =>
    toParameterAnswer(
      id,
      parameters[id],
      hypotheses.find(({ parameterId }) => parameterId === id),
    ),
  );
}
