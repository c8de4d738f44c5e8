import { Hono } from 'hono';
import { describeRoute, openAPIRouteHandler, resolver } from 'hono-openapi';
import { z } from 'zod';
import { listPublished } from '@maceo/db/queries/publications';
import { getTerritorySheet } from '@maceo/db/queries/territory-sheets';
import { searchTerritories } from '@maceo/db/queries/territories';
import { INDICATOR_IDS } from '@maceo/domain/indicators/indicator-catalogue';
import { getPublished } from '../get-published.ts';
import { listPublicHypotheses } from '../hypotheses/list-public-hypotheses.ts';
import type { Services } from '../context.ts';
import { getStatus } from '../get-status.ts';
import { answerRenaming, findRenaming } from './answer-renaming.ts';
import {
  indicatorAnswerSchema,
  resultAnswerSchema,
  scenarioAnswerSchema,
  statusAnswerSchema,
  territoryAnswerSchema,
  territoryHitSchema,
} from './answers.ts';
import { parameterAnswerSchema, toParameterAnswers } from './hypothesis-answers.ts';
import { formatResultsCsv } from './format-csv.ts';
import { listResults } from './list-results.ts';
import { describeApi, listParameters, toResponses } from './openapi.ts';
import { parseInput, readQuery } from './parse-input.ts';
import {
  hypothesesQuerySchema,
  resultsQuerySchema,
  searchQuerySchema,
  territoryPathSchema,
} from './query-schemas.ts';
import * as to from './to-answers.ts';

const listOf = (key: string, schema: z.ZodType) => resolver(z.object({ [key]: z.array(schema) }));

function addTerritories(app: Hono, { db }: Services): void {
  const search = {
    tags: ['Territoires'],
    summary: 'Chercher un territoire',
    parameters: listParameters('search'),
  };
  const searchResponses = toResponses(listOf('territoires', territoryHitSchema));
  app.get('/territoires', describeRoute({ ...search, responses: searchResponses }), async (c) => {
    const { q, niveau, limite } = parseInput(searchQuerySchema, readQuery(c.req.queries()));
    const hits = await searchTerritories(db, { q, level: niveau, limit: limite });
    return c.json({ territoires: hits.map(to.toHitAnswer) });
  });

  const get = {
    tags: ['Territoires'],
    summary: 'Lire un territoire',
    parameters: listParameters('territory'),
  };
  const getResponses = toResponses(resolver(territoryAnswerSchema));
  app.get('/territoires/:niveau/:code', describeRoute({ ...get, responses: getResponses }), async (c) => {
    const { niveau, code } = parseInput(territoryPathSchema, c.req.param());
    const sheet = await getTerritorySheet(db, { level: niveau, code }).catch(findRenaming);
    return 'kind' in sheet ? answerRenaming(c, sheet) : c.json(to.toTerritoryAnswer(sheet));
  });
}

function addCatalogues(app: Hono, services: Services): void {
  const status = {
    tags: ['État'],
    summary: 'État du service',
    responses: toResponses(resolver(statusAnswerSchema)),
  };
  app.get('/etat', describeRoute(status), async (c) => c.json(to.toStatusAnswer(await getStatus(services))));

  const indicators = toResponses(listOf('indicateurs', indicatorAnswerSchema));
  const indicatorsRoute = {
    tags: ['Résultats'],
    summary: 'Catalogue des indicateurs',
    responses: indicators,
  };
  app.get('/indicateurs', describeRoute(indicatorsRoute), (c) =>
    c.json({ indicateurs: INDICATOR_IDS.map(to.toIndicatorAnswer) }),
  );

  const scenarios = toResponses(listOf('scenarios', scenarioAnswerSchema));
  const scenariosRoute = { tags: ['Résultats'], summary: 'Scénarios publiés', responses: scenarios };
  app.get('/scenarios', describeRoute(scenariosRoute), async (c) =>
    c.json({ scenarios: (await listPublished(services.db)).map(to.toScenarioAnswer) }),
  );
}

function addResults(app: Hono, { db }: Services): void {
  const answer = z.object({ scenario: scenarioAnswerSchema, resultats: z.array(resultAnswerSchema) });
  const route = { tags: ['Résultats'], summary: 'Lire des résultats', parameters: listParameters('results') };
  const responses = toResponses(resolver(answer), { csv: true });
  app.get('/resultats', describeRoute({ ...route, responses }), async (c) => {
    const input = parseInput(resultsQuerySchema, readQuery(c.req.queries()));
    const { published, rows } = await listResults(db, {
      scenarioId: input.scenario,
      publication: input.publication,
      indicatorId: input.indicateur,
      level: input.niveau,
      code: input.territoire,
      parts: input.detail === 'parties',
      reading: input.lecture,
    });
    if (input.format === 'json') {
      const resultats = rows.map((row) => to.toResultAnswer(row, published));
      return c.json({ scenario: to.toScenarioAnswer(published), resultats });
    }
    c.header('Content-Disposition', `attachment; filename="resultats-${published.scenario.id}.csv"`);
    c.header('Content-Type', 'text/csv; charset=utf-8');
    return c.body(formatResultsCsv(published, rows));
  });
}

function addHypotheses(app: Hono, { db }: Services): void {
  const answer = z.object({ scenario: scenarioAnswerSchema, parametres: z.array(parameterAnswerSchema) });
  const route = {
    tags: ['Résultats'],
    summary: 'Lire les hypothèses derrière une publication, et les observations derrière elles',
    parameters: listParameters('hypotheses'),
  };
  const responses = toResponses(resolver(answer));
  app.get('/hypotheses', describeRoute({ ...route, responses }), async (c) => {
    const input = parseInput(hypothesesQuerySchema, readQuery(c.req.queries()));
    const { published } = await getPublished(db, { scenarioId: input.scenario, number: input.publication });
    const hypotheses = await listPublicHypotheses(db, published.run.inputs.hypotheses);
    const parametres = toParameterAnswers(published, hypotheses);
    return c.json({ scenario: to.toScenarioAnswer(published), parametres });
  });
}

/** The public read API, version 1: French keys, described by OpenAPI 3.1 at `/openapi.json`. Mounted at `/api/v1`. */
export function createRestApp(services: Services): Hono {
  const app = new Hono();
  addCatalogues(app, services);
  addTerritories(app, services);
  addResults(app, services);
  addHypotheses(app, services);
  app.get('/openapi.json', openAPIRouteHandler(app, { documentation: describeApi(services.version) }));
  return app;
}
