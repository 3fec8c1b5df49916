import { Histogram, type Registry } from 'prom-client';

const SECONDS = [0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30, 60, 300];

/** Times the runs of recurring jobs. */
export class JobMetrics {
  private readonly duration;

  constructor(registry: Registry) {
    this.duration = new Histogram({
      name: 'mutua_job_duration_seconds',
      help: 'Runs of recurring jobs',
      labelNames: ['context', 'job', 'outcome'],
      buckets: SECONDS,
      registers: [registry],
    });
  }

  async time(context: string, job: string, run: () => Promise<void>): Promise<void> {
    const end = this.duration.startTimer({ context, job });
    try {
      await run();
      end({ outcome: 'done' });
    } catch (error) {
      end({ outcome: 'failed' });
      throw error;
    }
  }
}
