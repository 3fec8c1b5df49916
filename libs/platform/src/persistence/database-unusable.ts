/** The database cannot be used; the message is one line for the person who started the process. */
export class DatabaseUnusable extends Error {
  override readonly name = 'DatabaseUnusable';

  constructor(
    message: string,
    private readonly reason: string | null = null,
  ) {
    super(message);
  }

  /**
   * @param reason why the database cannot be used, and what would be right
   * @param setting the one that names it: a process has one database, by DATABASE_URL, and the tool may have several
   */
  static because(reason: string, setting = 'DATABASE_URL'): DatabaseUnusable {
    return new DatabaseUnusable(`the database that ${setting} names cannot be used: ${reason}`, reason);
  }

  /** The same, told of the setting that names the database. */
  namedBy(setting: string): DatabaseUnusable {
    return this.reason === null ? this : DatabaseUnusable.because(this.reason, setting);
  }
}
