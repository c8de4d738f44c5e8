/** A start that cannot go on for a reason its user can mend: `message` is the one French line to print. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem';
}
