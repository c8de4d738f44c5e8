import { user } from '@maceo/db/tables/user';
import type { EngagementReach } from '@maceo/domain/people/engagement';
import type { Actor, Role } from '@maceo/domain/people/role';
import { eq } from 'drizzle-orm';
import { createAccount } from '../people/create-account.ts';
import { createCaller } from '../app-router.ts';
import { anActor } from './an-actor.ts';
import type { OpenedApi } from './open-loaded-api.ts';

/** People with accounts, by a name of the test's choosing, each with a caller that acts as them. */
export class People {
  readonly #api: OpenedApi;
  readonly #actors = new Map<string, Actor>();
  readonly #cookies = new Map<string, string>();

  /** @param api the API on which they have accounts */
  constructor(api: OpenedApi) {
    this.#api = api;
  }

  /** Gives a person an account; the operator's own unless a partner is given. */
  async add(name: string, role: Role, partnerId: string | null = null): Promise<void> {
    const account = { name, email: `${name}@exemple.fr`, password: 'un long mot de passe', role };
    const userId = await createAccount(this.#api.services.auth, account);
    await this.#api.services.db.update(user).set({ partnerId }).where(eq(user.id, userId));
    this.#actors.set(name, { ...anActor(role, partnerId), userId });
  }

  /** The person, for functions that are called without a procedure. */
  get(name: string): Actor {
    const actor = this.#actors.get(name);
    if (actor === undefined) throw new Error(`nobody is called ${name}`);
    return actor;
  }

  /** The procedures, called as that person; a name that was never added is a visitor. */
  as(name: string): ReturnType<typeof createCaller> {
    const actor = this.#actors.get(name) ?? null;
    return createCaller({ services: this.#api.services, actor, requestId: 'r' });
  }

  /** The procedures, called as that person engaged on what the reach says. */
  withReach(name: string, reach: EngagementReach): ReturnType<typeof createCaller> {
    const known = this.#actors.get(name);
    const actor = known === undefined ? null : { ...known, reach };
    return createCaller({ services: this.#api.services, actor, requestId: 'r' });
  }

  /** The cookie of that person's session; they sign in over HTTP once. */
  async signIn(name: string): Promise<string> {
    const known = this.#cookies.get(name);
    if (known !== undefined) return known;
    const body = JSON.stringify({ email: `${name}@exemple.fr`, password: 'un long mot de passe' });
    const response = await this.#api.request('/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
    this.#cookies.set(name, cookies.join('; '));
    return cookies.join('; ');
  }
}
