import { readFailure, type Failure } from './read-failure.ts';

/** Where an analysis stands: under way, answered, refused, or given up by the person. */
export type AnalysisState<Answer> =
  | { kind: 'waiting' }
  | { kind: 'ready'; answer: Answer }
  | { kind: 'failed'; failure: Failure }
  | { kind: 'given-up' };

/** An analysis on screen: its state, and the way to give it up. */
export interface AnalysisView<Answer> {
  readonly state: AnalysisState<Answer>;
  giveUp: () => void;
}

/**
 * Asks anew whenever what `ask` reads changes; leaving the page, asking for something else or giving up ends the
 * computation on the server too. To be called while a component is made.
 */
export function createAnalysis<Answer>(
  ask: () => ((signal: AbortSignal) => Promise<Answer>) | null,
): AnalysisView<Answer> {
  let state = $state.raw<AnalysisState<Answer>>({ kind: 'waiting' });
  let abort: AbortController | undefined;

  $effect(() => {
    const call = ask();
    if (call === null) return;
    const own = new AbortController();
    abort = own;
    state = { kind: 'waiting' };
    call(own.signal).then(
      (answer) => {
        if (!own.signal.aborted) state = { kind: 'ready', answer };
      },
      (thrown: unknown) => {
        if (!own.signal.aborted) state = { kind: 'failed', failure: readFailure(thrown) };
      },
    );
    return () => own.abort();
  });

  return {
    get state() {
      return state;
    },
    giveUp: () => {
      abort?.abort();
      state = { kind: 'given-up' };
    },
  };
}
