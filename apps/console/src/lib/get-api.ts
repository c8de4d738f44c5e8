import type { PlatformApi, RequestPlatform } from '@maceo/api/platform';

/**
 * The API of this request, called in process with the rights of the person signed in. Fails where the gateway is
 * absent, that is under `vite dev`: start the whole product instead.
 */
export function getApi(event: { platform?: Readonly<App.Platform> }): PlatformApi {
  return getPlatform(event).api;
}

/** What the gateway hands over with each request: the API and who asks (actor null = not signed in). */
export function getPlatform(event: { platform?: Readonly<App.Platform> }): RequestPlatform {
  const maceo = event.platform?.req.maceo;
  if (maceo === undefined) throw new Error('The console runs behind the gateway only: use `pnpm start`.');
  return maceo;
}
