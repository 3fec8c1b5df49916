import type { Logger } from 'pino';
import { pathOf } from '../http/path-of.js';

const LINES_A_MINUTE = 10;
const MINUTE_MS = 60_000;

/**
 * Says in the log why tokens were refused, and never which. Whoever sends bad tokens by the thousand fills no disk: after ten
 * lines in a minute the others are counted, and the first line of the next minute says how many they were.
 */
export class TokenRefusals {
  private minuteEnds = 0;
  private lines = 0;
  private unsaid = 0;

  constructor(
    private readonly logger: Logger,
    private readonly now: () => number = Date.now,
  ) {}

  note(reason: string, url: string): void {
    if (this.now() >= this.minuteEnds) {
      this.minuteEnds = this.now() + MINUTE_MS;
      this.lines = 0;
    }
    this.lines += 1;
    if (this.lines > LINES_A_MINUTE) {
      this.unsaid += 1;
      return;
    }
    const more = this.unsaid > 0 ? { unsaid: this.unsaid } : {};
    this.unsaid = 0;
    this.logger.warn({ reason, path: pathOf(url), ...more }, 'token refused');
  }
}
