/** A file that cannot be read at all: `message` is a French sentence for the person who sent it. Caught by readWorkbook. */
export class UnreadableFile extends Error {
  /** @param message what is wrong and what to do, in French */
  constructor(message: string) {
    super(message);
    this.name = 'UnreadableFile';
  }
}
