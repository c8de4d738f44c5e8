/** What the count of unread notifications depends on: invalidate it to have it counted again. */
export const UNREAD = 'console:unread';

/** « 7 », « 99+ » beyond what a badge holds. */
export function formatUnread(unread: number): string {
  return unread > 99 ? '99+' : String(unread);
}
