import { QueryFailedError } from 'typeorm';
import type { Refused } from '@mutua/platform/decision';

/** PostgreSQL Documentation, Appendix A: error codes. */
const UNIQUE_VIOLATION = '23505';

/**
 * Does a write that a unique index may refuse. The index decides, because a look beforehand would miss what another
 * transaction is writing.
 *
 * @param index the index whose violation means that there is such a thing already
 * @throws the refusal that `duplicate` gives, or what else went wrong
 */
export async function refuseDuplicate<T>(
  index: string,
  duplicate: () => Refused,
  write: () => Promise<T>,
): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof QueryFailedError)) throw error;
    const { code, constraint } = error.driverError as { code?: string; constraint?: string };
    if (code === UNIQUE_VIOLATION && constraint === index) throw duplicate();
    throw error;
  }
}
