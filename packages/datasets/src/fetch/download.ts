import { setTimeout as sleep } from 'node:timers/promises';

/** How a download is tried; `wait` is called with milliseconds between two tries. */
export interface DownloadOptions {
  attempts: number;
  timeoutMs: number;
  wait: (milliseconds: number) => Promise<void>;
}

/** Three tries, one and then two seconds apart, two minutes each. Assumption: MACEO, official servers answer or do not. */
export const DEFAULT_DOWNLOAD: DownloadOptions = {
  attempts: 3,
  timeoutMs: 120_000,
  wait: async (milliseconds) => {
    await sleep(milliseconds);
  },
};

/** Why an address could not be downloaded; the message is a French sentence for whoever runs the command. */
export class DownloadFailure extends Error {
  /** Whether trying again may help. */
  readonly isPassing: boolean;

  /** @param message French sentence with the address; @param isPassing whether trying again may help */
  constructor(message: string, isPassing: boolean) {
    super(message);
    this.name = 'DownloadFailure';
    this.isPassing = isPassing;
  }
}

/** Codes of the network errors people meet, in French. */
const NETWORK_FAILURES: Record<string, string> = {
  ENOTFOUND: 'ce nom est introuvable sur le réseau',
  EAI_AGAIN: 'ce nom est introuvable sur le réseau',
  ECONNREFUSED: 'la connexion est refusée',
  ECONNRESET: 'la connexion a été coupée',
  UND_ERR_SOCKET: 'la réponse a été coupée avant la fin',
  UND_ERR_CONNECT_TIMEOUT: 'le serveur ne répond pas',
};

function findErrorCode(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause === undefined ? error.name : findErrorCode(error.cause);
}

function toFailure(url: string, error: unknown): DownloadFailure {
  if (error instanceof DownloadFailure) return error;
  const code = findErrorCode(error);
  const reason =
    code === 'TimeoutError'
      ? 'le serveur met trop de temps à répondre'
      : (NETWORK_FAILURES[code] ?? 'le réseau ne passe pas');
  return new DownloadFailure(`${url}\u00A0: ${reason}.`, true);
}

async function downloadOnce(url: string, timeoutMs: number): Promise<Buffer> {
  const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) });
  if (!response.ok) {
    const isPassing = response.status >= 500 || response.status === 429;
    throw new DownloadFailure(`${url}\u00A0: le serveur répond ${response.status}.`, isPassing);
  }
  return Buffer.from(await response.arrayBuffer());
}

/**
 * The whole body at an address. Network errors, 429 and 5xx answers and bodies cut short are tried again; throws
 * {@link DownloadFailure} when nothing helped.
 */
export async function readUrl(url: string, options: DownloadOptions): Promise<Buffer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await downloadOnce(url, options.timeoutMs);
    } catch (error) {
      const failure = toFailure(url, error);
      if (!failure.isPassing || attempt >= options.attempts) throw failure;
      await options.wait(1000 * attempt);
    }
  }
}
