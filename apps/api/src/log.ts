import { pino, type Logger } from 'pino';

/** Structured log lines (JSON). Never holds personal data: no e-mail, no address, no request body, no query text. */
export type Log = Pick<Logger, 'info' | 'warn' | 'error' | 'debug'>;

/** A logger of the given level on standard output. */
export function createLog(level: string): Log {
  return pino({ level, base: undefined, redact: ['password', 'token', 'email', 'cookie', 'authorization'] });
}
