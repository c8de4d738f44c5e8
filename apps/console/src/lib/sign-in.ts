import { describeRefusal } from '@maceo/domain/describe-refusal';

/** Outcome of an attempt to sign in, as a French sentence; null when it worked and the cookie is set. */
export async function signIn(credentials: { email: string; password: string }): Promise<string | null> {
  const response = await fetch('/api/auth/sign-in/email', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(credentials),
  }).catch(() => null);
  if (response === null) return 'Le serveur ne répond pas\u00A0: vérifiez la connexion, puis recommencez.';
  return response.ok ? null : describeRefusedSignIn(response);
}

/** Says the same for an unknown address and a wrong password: nobody learns who has an account. */
export function describeRefusedSignIn(response: Pick<Response, 'status' | 'headers'>): string {
  if (response.status === 429) {
    const seconds = Number(response.headers.get('x-retry-after') ?? response.headers.get('retry-after'));
    const delay = seconds > 0 ? `dans ${Math.ceil(seconds)}\u00A0s` : 'dans une minute';
    return `Trop d’essais\u00A0: recommencez ${delay}.`;
  }
  if (response.status >= 500) return 'La connexion est impossible pour le moment\u00A0: réessayez plus tard.';
  if (response.status === 403) return describeRefusal({ kind: 'access-ended' });
  return 'Adresse électronique ou mot de passe incorrect.';
}
