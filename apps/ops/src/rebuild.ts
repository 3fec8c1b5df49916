import { CONTEXTS } from '@mutua/mutua';
import { definitionOf, type OpenContext, type Rebuilt } from '@mutua/platform/context';
import { ContextRuns, eventsOfLogs, whileStopped, type EventSource } from '@mutua/platform/messaging';
import { confirm, type Terminal } from './confirm.js';
import { NotDone } from './failed.js';
import { assertAnswers, databaseOf, openIn, type ContextName, type Installation } from './installation.js';
import { table, type Report } from './report.js';

/** What can be rebuilt. */
export async function listProjections({ databases }: Installation): Promise<Report> {
  const projections = [...(await databases()).keys()].flatMap((context) =>
    (definitionOf(CONTEXTS[context]).projections ?? []).map(({ name, tables }) => ({
      context,
      projection: name,
      tables: tables.map(({ options }) => options.tableName ?? options.name),
    })),
  );
  const rows = projections.map(({ context, projection, tables }) => [context, projection, tables.join(', ')]);
  return { data: projections, text: table(['Context', 'projection', 'tables'], rows) };
}

/**
 * Fills a projection anew from the first event on, while its context is stopped.
 *
 * @throws NotDone, Failed, ContextRuns, LogsElsewhere
 */
export async function rebuild(
  installation: Installation,
  { context, projection }: { readonly context: ContextName; readonly projection: string },
  terminal: Terminal,
): Promise<Report> {
  const known = (definitionOf(CONTEXTS[context]).projections ?? []).map(({ name }) => name);
  if (!known.includes(projection)) {
    throw new NotDone(`${context} has no projection ${projection}; it has ${known.join(', ') || 'none'}.`);
  }
  const database = await databaseOf(context, installation);
  await assertAnswers(database);
  await confirm(
    `All rows of ${projection} in ${context} will be dropped and read anew from the first event.`,
    terminal,
  );
  const rebuilt = await whileStopped(context, database.url, async () => {
    await assertNoMember(context, installation);
    const open = await openIn(database, context);
    try {
      return await open.rebuild(projection, await eventsFor(installation, open));
    } finally {
      await open.close();
    }
  });
  return reportOf(context, projection, rebuilt);
}

async function eventsFor({ kafka, logger }: Installation, { context }: OpenContext): Promise<EventSource> {
  if (!kafka) return eventsOfLogs(context.dataSource);
  const { eventsOnKafka } = await import('@mutua/platform/messaging/kafka');
  return eventsOnKafka(kafka, logger);
}

/** A process that has just lost the turn to publish is still a member of the consumer group. */
async function assertNoMember(context: ContextName, { kafka, logger }: Installation): Promise<void> {
  if (!kafka) return;
  const { surveyBroker } = await import('@mutua/platform/messaging/kafka');
  const { groups } = await surveyBroker(kafka, logger);
  if (groups.some((group) => group.context === context && group.members > 0)) throw new ContextRuns(context);
}

function reportOf(context: ContextName, projection: string, { events, refused }: Rebuilt): Report {
  const done = `${projection} in ${context} was rebuilt from ${events} events.`;
  const passed = `${refused.length} events break their contract and were passed by:\n${refused.join('\n')}`;
  return {
    data: { context, projection, events, refused },
    text: refused.length === 0 ? done : `${done}\n${passed}`,
  };
}
