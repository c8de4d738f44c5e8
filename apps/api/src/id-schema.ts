import { z } from 'zod';

/** Ids that people choose (scenarios, operations): lower case, digits and hyphens, at most 60 characters. */
export const slugSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);
