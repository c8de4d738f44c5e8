const DAY = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'Europe/Paris' });
const MOMENT = new Intl.DateTimeFormat('fr-FR', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Paris',
});
const MONTH = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** « 23 nov. 2026, 14:05 » for an ISO instant, legal time of the massif; « — » when it has not come (null). */
export function formatMoment(instant: string | null): string {
  return instant === null ? '—' : MOMENT.format(new Date(instant));
}

/** « 23 novembre 2026 » for an ISO instant. */
export function formatDay(instant: string): string {
  return DAY.format(new Date(instant));
}

/** « juin 2011 », « 3 avril 2015 » or « 2012 », as precise as the date was given; « non communiqué » when null. */
export function formatPartialDate(date: string | null): string {
  if (date === null) return 'non communiqué';
  const day = new Date(`${date}-01`.slice(0, 10));
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) return DAY.format(new Date(`${date}T12:00:00Z`));
  return /^\d{4}-\d{2}$/.test(date) ? MONTH.format(day) : date;
}

/** Time between two ISO instants: « 0,8 s », « 12 s », « 2 min 05 s »; « — » while one of them has not come. */
export function formatDuration(from: string | null, to: string | null): string {
  if (from === null || to === null) return '—';
  const seconds = Math.max(0, (Date.parse(to) - Date.parse(from)) / 1000);
  if (seconds < 10) return `${seconds.toFixed(1).replace('.', ',')}\u00A0s`;
  if (seconds < 60) return `${Math.round(seconds)}\u00A0s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}\u00A0min ${String(whole % 60).padStart(2, '0')}\u00A0s`;
}
