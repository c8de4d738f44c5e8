const CONSOLE = '/console';

/**
 * Where to go after signing in, from the `suite` parameter: only a path of the console itself is accepted, so that a
 * forged link cannot lead elsewhere. Null when absent or not acceptable.
 */
export function findNextPath(suite: string | null): string | null {
  if (suite === null || suite.length > 500 || /[\\\s]/.test(suite)) return null;
  if (suite !== CONSOLE && !suite.startsWith(`${CONSOLE}/`) && !suite.startsWith(`${CONSOLE}?`)) return null;
  const url = new URL(suite, 'http://console.invalid');
  const inside = url.pathname === CONSOLE || url.pathname.startsWith(`${CONSOLE}/`);
  return inside && url.host === 'console.invalid' ? `${url.pathname}${url.search}` : null;
}
