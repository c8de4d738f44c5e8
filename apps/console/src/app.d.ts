import type { RequestPlatform } from '@maceo/api/platform';
import type { Actor } from '@maceo/domain/people/role';

declare global {
  namespace App {
    /** `reference` is the id under which the log holds what went wrong; null for an expected answer such as 404. */
    interface Error {
      reference: string | null;
    }
    interface Locals {
      /** Who is signed in; null on the two pages that need nobody. */
      actor: Actor | null;
    }
    interface Platform {
      /** The Node request, as the gateway hands it over; `maceo` is absent under `vite dev`, which is not supported. */
      req: { maceo?: RequestPlatform };
    }
  }
}

export {};
