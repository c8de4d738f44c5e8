import { createTRPCClient, httpBatchLink, httpSubscriptionLink, splitLink } from '@trpc/client';
import superjson from 'superjson';
import type { AppRouter } from '@maceo/api/app-router';

const options = { url: '/trpc', transformer: superjson };

/**
 * The API from the browser, for what changes something and for the progress of runs: same origin, the session's
 * cookie as only credential, subscriptions over server-sent events. Pages read in process instead (`getApi`).
 */
export const api = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: (operation) => operation.type === 'subscription',
      true: httpSubscriptionLink(options),
      false: httpBatchLink(options),
    }),
  ],
});
