import type { Admin, Kafka } from 'kafkajs';

export interface PartitionLag {
  readonly topic: string;
  readonly partition: number;
  /** The offset of what it handles next; null when the group has committed nothing there. */
  readonly committed: string | null;
  readonly lag: number;
}

/** A look at the broker through a connection of its own: topics, and how far a consumer group is. */
export class BrokerWindow {
  private admin: Promise<Admin> | null = null;

  constructor(
    private readonly kafka: Kafka,
    private readonly groupId: string,
    private readonly topics: readonly string[],
  ) {}

  /** How far the group is behind in every partition that it reads. */
  lags(): Promise<PartitionLag[]> {
    return this.through(async (admin) => {
      const committed = await admin.fetchOffsets({ groupId: this.groupId, topics: [...this.topics] });
      const ends = await Promise.all(
        this.topics.map(async (topic) => ({ topic, offsets: await admin.fetchTopicOffsets(topic) })),
      );
      return ends.flatMap(({ topic, offsets }) =>
        offsets.map(({ partition, high, low }) => {
          const found = committed
            .find((entry) => entry.topic === topic)
            ?.partitions.find((entry) => entry.partition === partition)?.offset;
          // Kafka's word for nothing
          const at = found === undefined || found === '-1' ? null : found;
          return {
            topic,
            partition,
            committed: at,
            lag: Math.max(0, Number(BigInt(high) - BigInt(at ?? low))),
          };
        }),
      );
    });
  }

  /** Runs some work on the admin connection, which is opened anew after a failure. */
  async through<T>(work: (admin: Admin) => Promise<T>): Promise<T> {
    this.admin ??= this.connect();
    const admin = this.admin;
    try {
      return await work(await admin);
    } catch (error) {
      if (this.admin === admin) this.admin = null;
      void admin.then((broken) => broken.disconnect()).catch(() => undefined);
      throw error;
    }
  }

  async close(): Promise<void> {
    const admin = this.admin;
    this.admin = null;
    await admin?.then((open) => open.disconnect()).catch(() => undefined);
  }

  private async connect(): Promise<Admin> {
    const admin = this.kafka.admin();
    await admin.connect();
    return admin;
  }
}
