/** The database cannot be used; the message is one line for the person who started the process. */
export class DatabaseUnusable extends Error {
  override readonly name = 'DatabaseUnusable';

  /** @param reason why the database that DATABASE_URL names cannot be used, and what would be right */
  static because(reason: string): DatabaseUnusable {
    return new DatabaseUnusable(`the database that DATABASE_URL names cannot be used: ${reason}`);
  }
}
