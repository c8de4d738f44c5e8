import type { PlatformApi } from '@maceo/api/platform';

/**
 * The API of the process, as a visitor may call it. The gateway puts it on the Node request.
 * Under `vite dev` nobody does: start the product instead.
 */
export function getApi(event: { platform: Readonly<App.Platform> | undefined }): PlatformApi {
  const maceo = event.platform?.req.maceo;
  if (maceo === undefined)
    throw new Error('The site runs inside the server: use `pnpm start`, not `vite dev`.');
  return maceo.api;
}
