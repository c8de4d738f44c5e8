import { StartFailure } from '@maceo/db/embedded/start-failure';
import { formatProblem, type Problem } from '@maceo/domain/problem';

/** Problems printed in full; the rest is counted. */
const SHOWN = 20;

/** A data pack that cannot be used. `message` says how many problems there are and lists the first ones in French. */
export class DataPackProblems extends StartFailure {
  readonly problems: readonly Problem[];

  /** @param problems all that was found, at least one */
  constructor(problems: readonly Problem[]) {
    const lines = problems.slice(0, SHOWN).map((problem) => `  – ${formatProblem(problem)}`);
    const rest = problems.length > SHOWN ? [`  – et ${problems.length - SHOWN} autres.`] : [];
    const head = `Le paquet de données est inutilisable (${problems.length} problème${problems.length > 1 ? 's' : ''})\u00A0:`;
    super([head, ...lines, ...rest].join('\n'));
    this.problems = problems;
  }
}
