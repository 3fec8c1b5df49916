import { describe, expect, it, jest } from '@jest/globals';
import { deadLetterTopicOf } from '@mutua/contracts';
import type { Admin } from 'kafkajs';
import { pino } from 'pino';
import { TOPIC_UNKNOWN } from './broker-standing.js';
import { BrokerWindow } from './broker-window.js';
import type { KafkaSettings } from './kafka-settings.js';
import { TopicWatch } from './topic-watch.js';

const SETTINGS: KafkaSettings = {
  brokers: ['127.0.0.1:9'],
  ssl: false,
  login: null,
  prefix: '',
  missingTopics: 'create',
};

/** A broker that is busy does not know of a topic that it has just made: no real one can be held there. */
class WindowOfBusyBroker extends BrokerWindow {
  constructor() {
    super(undefined as never, 'group', []);
  }

  override through<T>(work: (admin: Admin) => Promise<T>): Promise<T> {
    return work({
      listTopics: async () => [],
      createTopics: async () => {
        throw Object.assign(new Error('This server does not host this topic-partition'), {
          type: TOPIC_UNKNOWN,
        });
      },
    } as unknown as Admin);
  }
}

describe('a topic that the broker does not know yet at the start', () => {
  it('is not said to have been deleted, nor counted as missing', async () => {
    const said: string[] = [];
    let missing = 0;
    const watch = new TopicWatch(
      new WindowOfBusyBroker(),
      {
        context: 'needs',
        published: ['mutua.need'],
        others: [deadLetterTopicOf('needs')],
        hasSent: async () => false,
      },
      SETTINGS,
      (count) => (missing += count),
      pino({ level: 'warn' }, { write: (line) => said.push(line) }),
    );
    await expect(watch.prepare()).rejects.toMatchObject({ type: TOPIC_UNKNOWN });
    // as a topic of ours that is not there this moment: nothing is said of the broker either
    expect(await watch.look()).toBe(true);
    expect({ said, missing, trouble: watch.trouble, remarks: watch.remarks }).toEqual({
      said: [],
      missing: 0,
      trouble: null,
      remarks: [],
    });
    // for long, it is a trouble of the broker's, and told as such
    const later = Date.now() + 60_000;
    const clock = jest.spyOn(Date, 'now').mockReturnValue(later);
    expect(await watch.look()).toBe(false);
    clock.mockRestore();
  });
});
