import { commentsRouter } from './comments/router.ts';
import { evidenceRouter } from './evidence/router.ts';
import { hypothesesRouter } from './hypotheses/router.ts';
import { fundingRouter } from './funding/router.ts';
import { importsRouter } from './imports/router.ts';
import { journalRouter } from './journal/router.ts';
import { liveRouter } from './live/router.ts';
import { notificationsRouter } from './notifications/router.ts';
import { operationsRouter } from './operations/router.ts';
import { organisationsRouter } from './organisations/router.ts';
import { partnersRouter } from './partners/router.ts';
import { peopleRouter } from './people/router.ts';
import { createCallerFactory, createRouter } from './procedures.ts';
import { publicationsRouter } from './publications/router.ts';
import { resultsRouter } from './results/router.ts';
import { runsRouter } from './runs/router.ts';
import { scenariosRouter } from './scenarios/router.ts';
import { sheetsRouter } from './sheets/router.ts';
import { statusRouter } from './status/router.ts';
import { studyRouter } from './study/router.ts';
import { telecentresRouter } from './telecentres/router.ts';
import { territoriesRouter } from './territories/router.ts';
import { validationRouter } from './validation/router.ts';

/** Every procedure of the product, by noun. */
export const appRouter = createRouter({
  hypotheses: hypothesesRouter,
  status: statusRouter,
  people: peopleRouter,
  study: studyRouter,
  partners: partnersRouter,
  operations: operationsRouter,
  organisations: organisationsRouter,
  telecentres: telecentresRouter,
  evidence: evidenceRouter,
  comments: commentsRouter,
  notifications: notificationsRouter,
  territories: territoriesRouter,
  scenarios: scenariosRouter,
  runs: runsRouter,
  results: resultsRouter,
  publications: publicationsRouter,
  validation: validationRouter,
  live: liveRouter,
  journal: journalRouter,
  sheets: sheetsRouter,
  funding: fundingRouter,
  imports: importsRouter,
});

/** The router's type: all that console and site know of the API. */
export type AppRouter = typeof appRouter;

/** A caller of the router inside the process, for one request's context. */
export const createCaller = createCallerFactory(appRouter);
