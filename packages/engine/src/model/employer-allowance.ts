/**
 * What employers pay their teleworkers for their expenses, euros a year: teleworkers × allowance.
 * Assumption: every employer pays it, to every teleworker alike. Source: method C.16, indemnite, Conseil général du Lot 2011.
 */
export function computeEmployerAllowance(teleworkers: number, eurosPerTeleworker: number): number {
  return teleworkers * eurosPerTeleworker;
}
