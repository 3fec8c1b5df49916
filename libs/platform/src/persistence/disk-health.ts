import { QueryFailedError, type DataSource } from 'typeorm';

/** PostgreSQL Documentation, Appendix A: error codes. */
const DISK_FULL = '53100';

/** More than the free space of any page that is there already, so that the disk must give room. */
const WRITE_HALF_A_MEGABYTE = `
  INSERT INTO idempotency_key (owner, key, fingerprint, status, body)
  SELECT gen_random_uuid(), 'is there room', '', 0, to_jsonb(string_agg(gen_random_uuid()::text, ''))
    FROM generate_series(1, 15000)`;

/** Whether the disk of the database takes what is written. It is asked only after it has refused something. */
export class DiskHealth {
  private full = false;

  constructor(private readonly dataSource: DataSource) {}

  /** Learns from what a piece of work failed by. */
  heardOf(error: unknown): void {
    if (isDiskFull(error)) this.full = true;
  }

  /** Writes something and takes it back, if the disk was full when it was last heard of. */
  async takesWrites(): Promise<boolean> {
    if (!this.full) return true;
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.startTransaction();
      await runner.query(WRITE_HALF_A_MEGABYTE);
      this.full = false;
    } catch (error) {
      if (!isDiskFull(error)) throw error;
    } finally {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      await runner.release();
    }
    return !this.full;
  }
}

function isDiskFull(error: unknown): boolean {
  return error instanceof QueryFailedError && (error.driverError as { code?: string }).code === DISK_FULL;
}
