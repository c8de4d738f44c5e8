import { resolver } from 'hono-openapi';
import type { DescribeRouteOptions } from 'hono-openapi';
import type { OpenAPIV3, OpenAPIV3_1 } from 'openapi-types';
import { INDICATORS, INDICATOR_IDS } from '@maceo/domain/indicators/indicator-catalogue';
import { TERRITORY_LEVEL_SLUGS } from '@maceo/domain/territories/territory-level';
import { errorBodySchema } from '../error-body.ts';
import { MAX_SEARCH_LENGTH, MAX_SEARCH_RESULTS } from './query-schemas.ts';

type Responses = NonNullable<DescribeRouteOptions['responses']>;
type Schema = ReturnType<typeof resolver>;

const ERRORS = { 400: 'Requête mal formée', 404: 'Inconnu ou non publié' } as const;

/** Responses of a route: its answer, then the one error shape; `csv` adds the second form of the answer. */
export function toResponses(schema: Schema, { csv = false }: { csv?: boolean } = {}): Responses {
  const content = {
    'application/json': { schema },
    ...(csv ? { 'text/csv': { schema: { type: 'string' } } } : {}),
  };
  const error = { 'application/json': { schema: resolver(errorBodySchema) } };
  return {
    200: { description: 'Réponse', content },
    400: { description: ERRORS[400], content: error },
    404: { description: ERRORS[404], content: error },
  } as Responses;
}

/** JSON Schema 2020-12, as OpenAPI 3.1 takes it; the older types of the library do not know it. */
type ParameterSchema = OpenAPIV3.SchemaObject;
type Parameter = OpenAPIV3.ParameterObject;

function createParameter(name: string, schema: ParameterSchema, more: Partial<Parameter> = {}): Parameter {
  return { name, in: 'query', required: false, schema, ...more };
}

const LEVEL: ParameterSchema = { type: 'string', enum: [...TERRITORY_LEVEL_SLUGS] };
const CODE: ParameterSchema = { type: 'string', pattern: '^[0-9A-Za-z-]{1,60}$' };

const PUBLICATION: Parameter[] = [
  createParameter(
    'scenario',
    { type: 'string' },
    { required: true, description: 'Identifiant, voir /scenarios.' },
  ),
  createParameter(
    'publication',
    { type: 'integer', minimum: 1 },
    { description: 'Numéro de publication du scénario ; absent : celle en vigueur.' },
  ),
];

const PARAMETERS: Record<'search' | 'territory' | 'results' | 'hypotheses', Parameter[]> = {
  hypotheses: PUBLICATION,
  search: [
    createParameter(
      'q',
      { type: 'string', minLength: 1, maxLength: MAX_SEARCH_LENGTH },
      {
        required: true,
        description:
          'Nom, ancien nom, code postal ou code. Accents, majuscules, tirets et « St » sont indifférents.',
      },
    ),
    createParameter('niveau', LEVEL),
    createParameter('limite', { type: 'integer', minimum: 1, maximum: MAX_SEARCH_RESULTS, default: 10 }),
  ],
  territory: [
    createParameter('niveau', LEVEL, { in: 'path', required: true }),
    createParameter('code', CODE, { in: 'path', required: true }),
  ],
  results: [
    ...PUBLICATION,
    createParameter(
      'indicateur',
      { type: 'string', enum: INDICATOR_IDS.map((id) => INDICATORS[id].slug) },
      {
        description: 'Absent : tous les indicateurs.',
      },
    ),
    createParameter('niveau', { ...LEVEL, default: 'massif' }),
    createParameter('territoire', CODE, { description: 'Absent : tous les territoires du niveau.' }),
    createParameter(
      'detail',
      { type: 'string', enum: ['territoire', 'parties'], default: 'territoire' },
      { description: 'Le territoire lui-même, ou ses parties telles que sa carte les montre.' },
    ),
    createParameter(
      'lecture',
      { type: 'string', enum: ['massif', 'entier'], default: 'massif' },
      {
        description: 'Partie dans le massif, ou territoire entier s’il en déborde.',
      },
    ),
    createParameter('format', { type: 'string', enum: ['json', 'csv'], default: 'json' }),
  ],
};

/** Parameters of a route, with their bounds. */
export function listParameters(route: keyof typeof PARAMETERS): Parameter[] {
  return PARAMETERS[route];
}

/** Head of the OpenAPI description. */
export function describeApi(version: string): Partial<OpenAPIV3_1.Document> {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Télétravail dans le Massif central, données ouvertes',
      version,
      description:
        'Lecture des territoires, indicateurs, scénarios et résultats publiés. Licence Ouverte 2.0.',
      license: {
        name: 'Licence Ouverte 2.0',
        url: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
      },
    },
    servers: [{ url: '/api/v1' }],
  };
}
