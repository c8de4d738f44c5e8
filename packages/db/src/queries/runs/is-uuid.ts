import { z } from 'zod';

const uuidSchema = z.guid();

/** Whether a text typed by anyone may be compared to an id of the database; PostgreSQL rejects any other. */
export function isUuid(text: string): boolean {
  return uuidSchema.safeParse(text).success;
}
