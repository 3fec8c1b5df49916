/** Something was asked for that cannot be done; the message is one line for the operator. */
export class Failed extends Error {
  override readonly name = 'Failed';
}

/** Nothing was done: the command line is wrong, or a dangerous step was not confirmed. */
export class NotDone extends Error {
  override readonly name = 'NotDone';
}
