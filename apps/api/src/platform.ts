import type { Actor } from '@maceo/domain/people/role';
import type { createCaller } from './app-router.ts';

/** The API as server loads of console and site call it: in process, as the person of the request. */
export type PlatformApi = ReturnType<typeof createCaller>;

/** What the gateway hangs on each Node request (`req.maceo`) before a front handles it. */
export interface RequestPlatform {
  api: PlatformApi;
  actor: Actor | null;
}
