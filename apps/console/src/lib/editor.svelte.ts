import { tick, untrack } from 'svelte';
import { beforeNavigate, refreshAll } from '$app/navigation';
import type { Problem } from '@maceo/domain/problem';
import { confirmLeaving } from './confirm-leaving.ts';
import type { Difference } from './difference.ts';
import { readFailure } from './read-failure.ts';

/**
 * Editing one record, wherever the console does it: what is typed is kept until it is saved or undone, the second of two
 * writers sees the differences field by field and takes what is needed, leaving asks. `EditorBar` shows it.
 */

/** A record as the server has it: what its fields hold, and its version (null = it does not exist yet). */
export interface ReadRecord<E> {
  entries: E;
  version: number | null;
}

/** What an editor needs to know of a kind of record. */
export interface EditorOptions<E> {
  /** The record as the page has it now, anew after each refresh. */
  read: () => ReadRecord<E>;
  /** Fields in which two states differ; `field` is a key of the entries. None = they read the same. */
  listDifferences: (mine: E, theirs: E) => Difference[];
  /** Problems that can be told before sending. */
  check?: (entries: E) => Problem[];
  /** Sends what is typed over the version that was read; may go to another page when it is done. */
  save: (entries: E, version: number) => Promise<void>;
}

const NOTHING_SAVED = 'Rien n’est enregistré\u00A0: corrigez les champs signalés.';

/** The state of a form over one record. Made while its component is set up. */
export class Editor<E extends object> {
  // What is typed is never replaced by what the server sends again: only saving or undoing does it.
  base: ReadRecord<E>;
  entries: E;
  isConflict = $state(false);
  problems = $state.raw<Problem[]>([]);
  message = $state('');
  isSaved = $state(false);
  isBusy = $state(false);
  readonly #options: EditorOptions<E>;
  #isLeaving = false;

  /** @param options what is edited, and how it is read, compared and saved */
  constructor(options: EditorOptions<E>) {
    this.#options = options;
    const read = options.read();
    this.base = $state.raw(read);
    this.entries = $state(structuredClone($state.snapshot(read.entries)) as E);
    beforeNavigate((navigation) => {
      if (this.isDirty && !this.#isLeaving && !confirmLeaving(navigation)) navigation.cancel();
    });
    $effect(() => {
      const now = options.read();
      untrack(() => this.#follow(now));
    });
  }

  /** Where what is typed differs from what was read. */
  get differences(): Difference[] {
    return this.#options.listDifferences(this.entries, this.base.entries);
  }

  get isDirty(): boolean {
    return this.differences.length > 0;
  }

  /** Puts the record back as the server has it. */
  reset = (): void => {
    this.base = this.#options.read();
    this.entries = structuredClone($state.snapshot(this.base.entries)) as E;
    this.isConflict = false;
    this.problems = [];
    this.message = '';
  };

  /** Takes the other person's value of one field. */
  take = (field: string): void => {
    const key = field as keyof E;
    this.entries[key] = structuredClone($state.snapshot(this.base.entries)[key as never]);
  };

  submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const entries = $state.snapshot(this.entries) as E;
    this.isSaved = false;
    this.problems = this.#options.check?.(entries) ?? [];
    this.message = this.problems.length > 0 ? NOTHING_SAVED : '';
    if (this.problems.length > 0) return show(form, '[aria-invalid="true"]');
    this.isBusy = true;
    this.#isLeaving = true;
    try {
      await this.#options.save(entries, this.base.version ?? 0);
      await refreshAll();
      this.reset();
      this.isSaved = true;
    } catch (thrown) {
      await this.#explain(thrown, form);
    } finally {
      this.isBusy = false;
      this.#isLeaving = false;
    }
  };

  /** The page has another version: it is the new base where its fields read as before, and shown where nothing is typed. */
  #follow(now: ReadRecord<E>): void {
    if (now.version === this.base.version || this.isBusy) return;
    if (this.#options.listDifferences(this.base.entries, now.entries).length === 0) this.base = now;
    else if (!this.isDirty) this.reset();
  }

  async #explain(thrown: unknown, form: HTMLFormElement): Promise<void> {
    const failure = readFailure(thrown);
    this.problems = failure.problems;
    this.message = failure.message;
    if (failure.kind !== 'version-conflict') return show(form, '[aria-invalid="true"]');
    await refreshAll();
    // The next save is made knowing their version: it replaces it, field by field as shown.
    this.base = this.#options.read();
    this.isConflict = true;
    await show(form, '[data-conflict]');
  }
}

/** Brings what has to be looked at into view, with the focus on it. */
async function show(form: HTMLFormElement, selector: string): Promise<void> {
  await tick();
  form.querySelector<HTMLElement>(selector)?.focus();
}
