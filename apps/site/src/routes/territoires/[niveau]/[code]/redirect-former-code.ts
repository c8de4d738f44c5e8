import { redirect } from '@sveltejs/kit';
import type { TerritorySheet } from '@maceo/domain/territories/territory-views';
import { findReason } from '#lib/find-refusal.ts';
import { toTerritoryPath } from '#lib/links.ts';

/** Query parameter that tells the commune's page by which former code it was reached. */
const FORMER_CODE = 'ancien-code';

/** Sends a former INSEE code for good (308) to the commune in force, the rest of the query kept; rethrows anything else. */
export function redirectFormerCode(error: unknown, { searchParams }: URL): never {
  const reason = findReason(error) ?? findReason(error instanceof Error ? error.cause : undefined);
  if (reason?.kind !== 'territory-renamed') throw error;
  const query = new URLSearchParams(searchParams);
  query.set(FORMER_CODE, reason.code);
  redirect(308, `${toTerritoryPath('commune', reason.successor.code)}?${query}`);
}

/** The former code that led to a page, when it really is one of the commune's; null otherwise. */
export function findFormerCode({ searchParams }: URL, sheet: TerritorySheet): string | null {
  const code = searchParams.get(FORMER_CODE);
  return code !== null && sheet.formerCodes.includes(code) ? code : null;
}
