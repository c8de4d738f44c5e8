import { z } from 'zod';
import { territoryLevelSchema } from './territory-level.ts';

/**
 * How a territory is drawn. Coordinates are whole numbers of hectometres in a conic projection of the massif,
 * x to the east, y to the south, so that they go straight into an SVG viewBox. `path` is an SVG path of the part inside
 * the massif, null where no contour is known: then a circle at (`x`, `y`) stands for it. `x`, `y` is a point inside.
 */
export const mapShapeSchema = z.object({
  level: territoryLevelSchema,
  code: z.string(),
  x: z.number().int(),
  y: z.number().int(),
  path: z.string().nullable(),
});
export type MapShape = z.infer<typeof mapShapeSchema>;
