import { z } from 'zod';
import { moneySchema } from '../money.ts';
import { partialDateSchema } from '../partial-date.ts';
import { sourceSchema } from '../source.ts';

/** Life of a telecentre. */
export const telecentreStatusSchema = z.enum(['projected', 'open', 'suspended', 'closed']);
export type TelecentreStatus = z.infer<typeof telecentreStatusSchema>;

/** French label of a telecentre's status. */
export const TELECENTRE_STATUS_LABELS: Record<TelecentreStatus, string> = {
  projected: 'En projet',
  open: 'Ouvert',
  suspended: 'Suspendu',
  closed: 'Fermé',
};

/** What a seat is. */
export const seatKindSchema = z.enum(['openSpace', 'office', 'meeting']);
export type SeatKind = z.infer<typeof seatKindSchema>;

/** French label of a kind of seat. */
export const SEAT_KIND_LABELS: Record<SeatKind, string> = {
  openSpace: 'Places en espace partagé',
  office: 'Places en bureau fermé',
  meeting: 'Places en salle de réunion',
};

/** For how long a tariff stands. */
export const tariffPeriodSchema = z.enum(['half_day', 'day', 'week', 'month']);
export type TariffPeriod = z.infer<typeof tariffPeriodSchema>;

/** French label of a tariff's period. */
export const TARIFF_PERIOD_LABELS: Record<TariffPeriod, string> = {
  half_day: 'Demi-journée',
  day: 'Journée',
  week: 'Semaine',
  month: 'Mois',
};

const countSchema = z.number().int().min(0).max(10_000).nullable();

/**
 * A telecentre. `seats` are counts by kind, `users` the people who really use it as of `usersOn`, tariffs integer cents by
 * period (absent period = no such tariff or not known). Null is « non communiqué », never 0. `communeCode` is a COG code.
 * `partnerId` owns the sheet (null = the operator); `version` grows at each change.
 */
export const telecentreSchema = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/),
  version: z.number().int().positive(),
  partnerId: z.string().nullable(),
  name: z.string().min(1).max(160),
  communeCode: z
    .string()
    .refine(
      (text) => /^[0-9][0-9AB][0-9]{3}$/.test(text),
      'un code commune a cinq caractères, comme 15138 ou 2A004.',
    ),
  status: telecentreStatusSchema,
  openedOn: partialDateSchema.nullable(),
  closedOn: partialDateSchema.nullable(),
  seats: z.object({ openSpace: countSchema, office: countSchema, meeting: countSchema }),
  tariffs: z.partialRecord(tariffPeriodSchema, moneySchema),
  users: countSchema,
  usersOn: partialDateSchema.nullable(),
  speciality: z.string().max(200).nullable(),
  note: z.string().max(2000).nullable(),
  sources: z.array(sourceSchema).max(20),
});
export type Telecentre = z.infer<typeof telecentreSchema>;

/** All seats of a telecentre; null as soon as one kind is not known, since a sum with a hole is no total. */
export function computeSeats({ seats }: Pick<Telecentre, 'seats'>): number | null {
  const { openSpace, office, meeting } = seats;
  return openSpace === null || office === null || meeting === null ? null : openSpace + office + meeting;
}
