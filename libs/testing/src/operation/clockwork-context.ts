import { Injectable, Module, type Type } from '@nestjs/common';
import { contextModule } from '@mutua/platform/context';
import type { RecurringJob } from '@mutua/platform/jobs';

/** A job that does nothing but count how often it ran in this process. */
@Injectable()
export class Tick implements RecurringJob {
  readonly everyMs = 200;
  runs = 0;

  async run(): Promise<void> {
    this.runs += 1;
  }
}

/** A context that has a recurring job and nothing else. */
export function clockworkContext(): Type {
  @Module(
    contextModule({
      name: 'clockwork',
      entities: [],
      migrations: [],
      controllers: [],
      providers: [],
      reactions: [],
      jobs: [Tick],
    }),
  )
  class ClockworkModule {}
  return ClockworkModule;
}
