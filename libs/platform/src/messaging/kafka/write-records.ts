import type { IHeaders, Message } from 'kafkajs';
import Encoder from 'kafkajs/src/protocol/encoder.js';
import batches from 'kafkajs/src/protocol/recordBatch/v0/index.js';
import Produce, { type ProduceOrder } from 'kafkajs/src/protocol/requests/produce/index.js';

/** From this version on a request holds record batches of the format that has headers. */
const WITH_HEADERS = 3;
const NOTHING = new Encoder(1);

const protocol = Produce.protocol;

/**
 * kafkajs writes every record, and every header in it, into a buffer of 512 bytes of its own, and copies it twice: for an event
 * with nine headers that is more than all the rest of sending it. Here the records of a batch are written into one buffer; the
 * bytes are the same (Apache Kafka, "Message Format").
 */
Produce.protocol = ({ version }) => {
  const plan = protocol({ version });
  return (order) => {
    const { request, response } = plan(order);
    const own = version >= WITH_HEADERS && isPlain(order);
    return { request: own ? { ...request, encode: () => writeOrder(order) } : request, response };
  };
};

/** Neither compressed nor with times of their own, as none of ours is. */
function isPlain({ compression, topicData }: ProduceOrder): boolean {
  const hasTime = ({ timestamp }: Message) => timestamp !== undefined;
  return (
    !compression && !topicData.some(({ partitions }) => partitions.some((p) => p.messages.some(hasTime)))
  );
}

async function writeOrder(order: ProduceOrder): Promise<Encoder> {
  const { acks, timeout, transactionalId = null, producerId, producerEpoch, topicData } = order;
  const request = new Encoder().writeString(transactionalId).writeInt16(acks).writeInt32(timeout);
  request.writeInt32(topicData.length);
  for (const { topic, partitions } of topicData) {
    request.writeString(topic).writeInt32(partitions.length);
    for (const { partition, firstSequence, messages } of partitions) {
      const now = Date.now();
      const batch = await batches.RecordBatch({
        records: [writeRecords(messages), ...Array<Encoder>(messages.length - 1).fill(NOTHING)],
        firstTimestamp: now,
        maxTimestamp: now,
        producerId,
        producerEpoch,
        firstSequence,
        transactional: transactionalId !== null,
        lastOffsetDelta: messages.length - 1,
      });
      request.writeInt32(partition).writeInt32(batch.size()).writeEncoder(batch);
    }
  }
  return request;
}

function writeRecords(messages: readonly Message[]): Encoder {
  const records = new Encoder(messages.length * 1_024);
  for (const [index, { key, value, headers = {} }] of messages.entries()) {
    const pairs = Object.entries(headers).flatMap(pairsOf);
    const size =
      // attributes and the time since the first record, a byte each
      2 +
      Encoder.sizeOfVarInt(index) +
      Encoder.sizeOfVarIntBytes(key) +
      Encoder.sizeOfVarIntBytes(value) +
      Encoder.sizeOfVarInt(pairs.length) +
      pairs.reduce(
        (sum, [name, one]) => sum + Encoder.sizeOfVarIntBytes(name) + Encoder.sizeOfVarIntBytes(one),
        0,
      );
    records.writeVarInt(size).writeInt8(0).writeVarInt(0).writeVarInt(index);
    records.writeVarIntBytes(key).writeVarIntBytes(value).writeVarInt(pairs.length);
    for (const [name, one] of pairs) records.writeVarIntString(name).writeVarIntBytes(one);
  }
  return records;
}

type Value = Buffer | string | undefined;

function pairsOf([name, value]: [string, IHeaders[string]]): [string, Value][] {
  return Array.isArray(value) ? value.map((one) => [name, one]) : [[name, value]];
}
