import type { Problem } from '@maceo/domain/problem';

/** Problems printed per file; the rest is only counted. Assumption: enough to see what is wrong, short enough to read. */
const LARGEST_LIST = 50;

/** Collects the problems of one file, in order; beyond {@link LARGEST_LIST} only their number is kept. */
export class ProblemList {
  readonly #file: string;
  readonly #problems: Problem[] = [];
  #left = 0;

  /** @param file name of the file, as its user knows it */
  constructor(file: string) {
    this.#file = file;
  }

  /** Whether nothing was wrong so far. */
  get isEmpty(): boolean {
    return this.#problems.length === 0;
  }

  /** Adds one problem; `line` counts from 1, the header being line 1. */
  insert(message: string, place: { line?: number; column?: string } = {}): void {
    if (this.#problems.length >= LARGEST_LIST) {
      this.#left += 1;
      return;
    }
    this.#problems.push({ field: place.column ?? this.#file, message, file: this.#file, ...place });
  }

  /** All of them, with one more line when some were left out. */
  list(): Problem[] {
    if (this.#left === 0) return this.#problems;
    const message = `Autres problèmes dans ce fichier, non détaillés\u00A0: ${this.#left}.`;
    return [...this.#problems, { field: this.#file, file: this.#file, message }];
  }
}
