import kafkajs, { type Admin, type Kafka } from 'kafkajs';

/** How a consumer group stands, as the broker knows it. */
export interface GroupStanding {
  /** `Stable` when every member has its share. */
  readonly state: string;
  readonly members: number;
}

/** What tests see of a broker, and put on it, without the code that they test. */
export class BrokerView {
  private constructor(
    private readonly kafka: Kafka,
    private readonly admin: Admin,
  ) {}

  /** @param brokers `host:port`, with commas between them */
  static async of(brokers: string): Promise<BrokerView> {
    const kafka = new kafkajs.Kafka({
      clientId: 'test',
      brokers: brokers.split(','),
      logLevel: kafkajs.logLevel.NOTHING,
    });
    const admin = kafka.admin();
    await admin.connect();
    return new BrokerView(kafka, admin);
  }

  async group(groupId: string): Promise<GroupStanding> {
    const { groups } = await this.admin.describeGroups([groupId]);
    return { state: groups[0]?.state ?? 'Dead', members: groups[0]?.members.length ?? 0 };
  }

  /** How many records were ever put on a topic that is not compacted. */
  async recordsOn(topic: string): Promise<number> {
    const partitions = await this.admin.fetchTopicOffsets(topic);
    return partitions.reduce((sum, { high }) => sum + Number(high), 0);
  }

  /** How many records of a topic a group has told the broker that it is done with. */
  async recordsPassed(groupId: string, topic: string): Promise<number> {
    const [found] = await this.admin.fetchOffsets({ groupId, topics: [topic] });
    return (found?.partitions ?? []).reduce((sum, { offset }) => sum + Math.max(0, Number(offset)), 0);
  }

  /**
   * Lets the broker forget how far a group came, so that it hears everything again from the beginning.
   *
   * @throws KafkaJSDeleteGroupsError when the group has members
   */
  async forget(groupId: string): Promise<void> {
    await this.admin.deleteGroups([groupId]);
  }

  /** The id of the producer that sent a topic's first records; `-1` where it is no idempotent one. */
  async producerOf(topic: string): Promise<string> {
    const consumer = this.kafka.consumer({ groupId: `${topic}.looked-at` });
    const found = new Promise<string>((resolve) => {
      void consumer.connect().then(async () => {
        await consumer.subscribe({ topics: [topic], fromBeginning: true });
        await consumer.run({
          eachBatch: async ({ batch: { messages } }) => {
            // kafkajs declares nothing of it
            const [first] = messages as { batchContext?: { producerId: string } }[];
            resolve(first?.batchContext?.producerId ?? '-1');
          },
        });
      });
    });
    const producerId = await found;
    await consumer.disconnect();
    return producerId;
  }

  /** Puts a record on a topic that is none of our events. */
  async put(topic: string, value: string): Promise<void> {
    const producer = this.kafka.producer({ allowAutoTopicCreation: false });
    await producer.connect();
    await producer.send({ topic, acks: -1, messages: [{ value }] });
    await producer.disconnect();
  }

  /**
   * Makes a topic as somebody would who looks after the broker.
   *
   * @param config of the topic, by the broker's own names; else it is the broker's
   */
  async makeTopic(
    topic: string,
    numPartitions: number,
    config: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    const configEntries = Object.entries(config).map(([name, value]) => ({ name, value }));
    await this.admin.createTopics({
      waitForLeaders: true,
      topics: [{ topic, numPartitions, configEntries }],
    });
  }

  /** Takes a topic away with all that it holds, as somebody would by mistake. */
  async deleteTopic(topic: string): Promise<void> {
    await this.admin.deleteTopics({ topics: [topic] });
  }

  /** From now on the broker compresses what is put on the topic as kafkajs cannot read it. */
  async compressUnreadably(topic: string): Promise<void> {
    const type = kafkajs.ConfigResourceTypes.TOPIC;
    const configEntries = [{ name: 'compression.type', value: 'zstd' }];
    await this.admin.alterConfigs({ validateOnly: false, resources: [{ type, name: topic, configEntries }] });
  }

  /**
   * Reads a topic with kafkajs as it is, until it crashes for good.
   *
   * @returns what it crashed with
   */
  async bareReaderCrashes(topic: string, groupId: string): Promise<Error> {
    const consumer = this.kafka.consumer({ groupId });
    const crashed = new Promise<Error>((resolve) => {
      consumer.on(consumer.events.CRASH, ({ payload }) => {
        if (!payload.restart) resolve(payload.error);
      });
    });
    await consumer.connect();
    await consumer.subscribe({ topics: [topic], fromBeginning: true });
    await consumer.run({ eachMessage: async () => undefined });
    return crashed;
  }

  async close(): Promise<void> {
    await this.admin.disconnect();
  }
}
