/**
 * The product cannot start for a reason its operator can act on. `message` is one French line, without secret; the
 * start command prints it alone, where any other error is a bug and is printed with its stack.
 */
export class StartFailure extends Error {
  override readonly name = 'StartFailure';
}
