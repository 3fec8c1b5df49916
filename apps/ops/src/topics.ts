import { TOPICS } from '@mutua/contracts';
import type { BrokerSurvey } from '@mutua/platform/messaging/kafka';
import { ask, type ContextName, type Installation } from './installation.js';
import { table, type Report } from './report.js';

/** Topics as they are declared and as they are, and how far each context is behind in each partition. */
export async function topics(installation: Installation): Promise<Report> {
  const { kafka, logger } = installation;
  if (!kafka) return topicsInLogs(installation);
  const { surveyBroker } = await import('@mutua/platform/messaging/kafka');
  const survey = await surveyBroker(kafka, logger);
  return { data: survey, text: `${topicsText(survey)}\n\n${groupsText(survey)}` };
}

function topicsText(survey: BrokerSurvey): string {
  return table(
    ['Topic', 'partitions', 'cleanup', 'kept for', 'is not as declared'],
    survey.topics.map(({ name, declared, partitions, differences }) => [
      name,
      partitions === null ? '' : partitions,
      declared.cleanupPolicy,
      declared.retentionMs === null ? 'ever' : `${declared.retentionMs / 86_400_000} days`,
      differences.join('\n'),
    ]),
  );
}

function groupsText({ groups }: BrokerSurvey): string {
  const rows = groups.flatMap(({ context, state, members, lags }) => {
    const group = [context, state, members];
    if (lags.length === 0) return [[...group, 'has taken nothing yet', '', '', '']];
    return lags.map(({ topic, partition, committed, lag }) => [
      ...group,
      topic,
      partition,
      committed ?? 'nothing yet',
      lag,
    ]);
  });
  return table(['Group of', 'state', 'processes', 'topic', 'partition', 'has come to', 'lag'], rows);
}

interface LogTopic {
  readonly topic: string;
  readonly events: number;
  /** Events of the topic that a context has yet to handle, by context. */
  readonly lags: Readonly<Record<string, number>>;
}

/** Without Kafka a topic is the part of a log whose events' names begin with its own. */
async function topicsInLogs(installation: Installation): Promise<Report> {
  const databases = await installation.databases();
  const found: LogTopic[] = [];
  for (const { name } of TOPICS) {
    const publisher = name.split('.')[0] as ContextName;
    const database = databases.get(publisher);
    if (database === undefined) continue;
    const [count] = await ask<{ events: number }>(
      database,
      `SELECT count(*)::int AS events FROM "${publisher}".event_log WHERE starts_with(type, $1)`,
      [`${name}.`],
    );
    const lags: [string, number][] = [];
    for (const [context, own] of databases) {
      if (own.url !== database.url) continue;
      const [lag] = await ask<{ waiting: number }>(
        database,
        `SELECT count(event_id)::int AS waiting
           FROM "${context}".log_cursor AS cursor
           LEFT JOIN "${publisher}".event_log AS log
             ON (log.transaction_id, log.position) > (cursor.transaction_id, cursor.position)
            AND starts_with(log.type, $2)
          WHERE cursor.publisher = $1
          GROUP BY cursor.publisher`,
        [publisher, `${name}.`],
      );
      if (lag && context !== publisher) lags.push([context, lag.waiting]);
    }
    found.push({ topic: name, events: count?.events ?? 0, lags: Object.fromEntries(lags) });
  }
  const rows = found.map(({ topic, events, lags }) => [
    topic,
    events,
    Object.entries(lags)
      .map(([context, waiting]) => `${context}: ${waiting}`)
      .join(', '),
  ]);
  const head = 'There is no Kafka here (KAFKA_BROKERS is not set): contexts read the logs of one another.';
  return {
    data: { kafka: null, topics: found },
    text: `${head}\n\n${table(['Topic', 'events', 'waiting, by reader'], rows)}`,
  };
}
