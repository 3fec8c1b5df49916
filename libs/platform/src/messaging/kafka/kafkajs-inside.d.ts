/** Parts of kafkajs that it exports to nobody, as far as they are mended. */
declare module 'kafkajs/src/network/requestQueue/index.js' {
  /** The requests of a connection, of which some wait for their turn. */
  export default class RequestQueue {
    readonly pending: readonly unknown[];
    constructor(settings: object);
    push(request: object): void;
    fulfillRequest(response: object): void;
    scheduleCheckPendingRequests(): void;
  }
}

declare module 'kafkajs/src/protocol/encoder.js' {
  /** What is written for the broker so far: `offset` bytes of `buf`. */
  export default class Encoder {
    readonly buf: Buffer;
    offset: number;
    readonly buffer: Buffer;
    static sizeOfVarInt(value: number): number;
    static sizeOfVarIntBytes(value: Buffer | string | null | undefined): number;
    constructor(initialSize?: number);
    size(): number;
    ensureAvailable(bytes: number): void;
    writeInt8(value: number): this;
    writeInt16(value: number): this;
    writeInt32(value: number): this;
    writeString(value: string | null): this;
    writeUVarInt(value: number): this;
    writeVarInt(value: number): this;
    writeVarIntString(value: string): this;
    writeVarIntBytes(value: Buffer | string | null | undefined): this;
    writeEncoder(value: Encoder): this;
    writeEncoderArray(value: readonly Encoder[]): this;
  }
}

declare module 'kafkajs/src/protocol/recordBatch/v0/index.js' {
  import type Encoder from 'kafkajs/src/protocol/encoder.js';

  const batches: { RecordBatch(batch: Readonly<Record<string, unknown>>): Promise<Encoder> };
  export default batches;
}

declare module 'kafkajs/src/protocol/requests/produce/index.js' {
  import type { Message } from 'kafkajs';
  import type Encoder from 'kafkajs/src/protocol/encoder.js';

  /** What is to be sent to one broker. */
  export interface ProduceOrder {
    readonly acks: number;
    readonly timeout: number;
    readonly transactionalId?: string | null;
    readonly producerId?: unknown;
    readonly producerEpoch?: number;
    readonly compression?: number;
    readonly topicData: readonly {
      readonly topic: string;
      readonly partitions: readonly {
        readonly partition: number;
        readonly firstSequence?: number;
        readonly messages: readonly Message[];
      }[];
    }[];
  }

  interface Plan {
    readonly request: { encode(): Promise<Encoder> };
    readonly response: unknown;
  }

  const Produce: { protocol(api: { version: number }): (order: ProduceOrder) => Plan };
  export default Produce;
}
