import type { RequestPlatform } from '@maceo/api/platform';

declare global {
  namespace App {
    /** `reference` is the id under which the log holds what went wrong; null for an expected answer such as 404. */
    interface Error {
      reference: string | null;
    }
    interface Platform {
      /** The Node request, as the gateway hands it over; `maceo` is absent under `vite dev`, which is not supported. */
      req: { maceo?: RequestPlatform };
    }
  }
}

export {};
