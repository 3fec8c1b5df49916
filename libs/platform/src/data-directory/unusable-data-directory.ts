/** The data directory cannot be used; the message is one line for the person who started the process. */
export class UnusableDataDirectory extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UnusableDataDirectory';
  }
}
