import { Kafka, type Consumer, type ConsumerRunConfig } from 'kafkajs';

/** What kafkajs takes for the end: it gives up, disconnects, and does not begin anew by itself. */
function theEnd(cause: Error): Error {
  return Object.assign(new Error('given up'), { name: 'KafkaJSNotImplemented', cause });
}

/**
 * Lets the next member of any group that is given records crash in kafkajs itself, once, with a cause of one's choice.
 *
 * @returns puts everything back; and how often a member was made
 */
export function crashNextMember(cause: Error): { readonly made: () => number; readonly undo: () => void } {
  const prototype = Kafka.prototype as { consumer: (...args: unknown[]) => Consumer };
  const { consumer } = prototype;
  let [made, crashed] = [0, false];
  prototype.consumer = function (this: Kafka, ...args) {
    made += 1;
    const member = consumer.apply(this, args);
    const run = member.run.bind(member);
    member.run = (config: ConsumerRunConfig = {}) =>
      run({
        ...config,
        eachBatch: async (payload) => {
          if (!crashed) {
            crashed = true;
            throw theEnd(cause);
          }
          await config.eachBatch?.(payload);
        },
      });
    return member;
  };
  return { made: () => made, undo: () => void (prototype.consumer = consumer) };
}
