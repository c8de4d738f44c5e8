import { z } from 'zod';
import { INTERACTIVE_DRAWS } from '@maceo/domain/scenarios/run';
import { DRAWS_BOUNDS } from '@maceo/domain/scenarios/run-sampling';
import type { Problem } from '@maceo/domain/problem';

const portSchema = z.coerce.number().int().min(1).max(65535);

const envSchema = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: portSchema.default(3000),
  MACEO_DATA_DIR: z.string().optional(),
  MACEO_STATE_DIR: z.string().optional(),
  DATABASE_URL: z.string().optional(),
  MACEO_PUBLIC_URL: z.url().optional(),
  MACEO_ADMIN_EMAIL: z.email().optional(),
  MACEO_ADMIN_PASSWORD: z.string().min(12).optional(),
  MACEO_OPERATOR_NAME: z.string().default('MACEO'),
  MACEO_DRAWS: z.coerce.number().int().min(0).max(DRAWS_BOUNDS.high).default(INTERACTIVE_DRAWS),
  MACEO_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('warn'),
});

/** The environment as the product reads it; what is absent is undefined, except where a default stands here. */
export type Env = z.infer<typeof envSchema>;

/** French rule of each variable, for the one line printed when it is wrong. */
const RULES: Record<string, string> = {
  PORT: 'un numéro de port entre 1 et 65535',
  MACEO_PUBLIC_URL: 'une adresse complète (https://…)',
  MACEO_ADMIN_EMAIL: 'une adresse électronique',
  MACEO_ADMIN_PASSWORD: 'un mot de passe d’au moins 12 caractères',
  MACEO_DRAWS: `un nombre entier de tirages entre 0 et ${DRAWS_BOUNDS.high}`,
  MACEO_LOG_LEVEL: 'debug, info, warn, error ou silent',
};

/** The two variables of the first account go together. */
function checkAdminPair({ MACEO_ADMIN_EMAIL, MACEO_ADMIN_PASSWORD }: Env): Problem[] {
  if ((MACEO_ADMIN_EMAIL === undefined) === (MACEO_ADMIN_PASSWORD === undefined)) return [];
  const field = MACEO_ADMIN_EMAIL === undefined ? 'MACEO_ADMIN_EMAIL' : 'MACEO_ADMIN_PASSWORD';
  return [
    {
      field,
      message: 'MACEO_ADMIN_EMAIL et MACEO_ADMIN_PASSWORD vont ensemble\u00A0: donnez les deux ou aucune.',
    },
  ];
}

/**
 * Reads and checks the environment. Empty variables count as absent. Returns every problem at once; values are never
 * repeated in messages, because some are secret.
 */
export function readEnv(variables: NodeJS.ProcessEnv = process.env): { env: Env } | { problems: Problem[] } {
  const present = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = envSchema.safeParse(present);
  if (parsed.success) {
    const lonely = checkAdminPair(parsed.data);
    return lonely.length > 0 ? { problems: lonely } : { env: parsed.data };
  }
  const fields = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))];
  return {
    problems: fields.map((field) => ({
      field,
      message: `${field} doit être ${RULES[field] ?? 'un texte'}.`,
    })),
  };
}
