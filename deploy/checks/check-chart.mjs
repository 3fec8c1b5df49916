// The chart renders what it promises for each service, and each object is about the pods of that service: probes and resources,
// a disruption budget, network policies, migrations before the pods, scaling by the lag of the group that the code joins.
//   node check-chart.mjs RENDERED_WITH_EVERYTHING RENDERED_WITH_LITTLE PREFIX_OF_GROUPS
import { readFileSync } from 'node:fs';
import { LISTENING_CONTEXTS, TOPICS } from '@mutua/contracts';
import { groupOf } from '@mutua/platform/messaging';
import { parseAllDocuments } from 'yaml';

const [everything, little, prefix] = process.argv.slice(2);
// a network policy for the pods of a service, and one for its migrations
const PER_SERVICE = { PodDisruptionBudget: 1, NetworkPolicy: 2, Job: 1, ScaledObject: 1 };
const OPTIONAL = [...Object.keys(PER_SERVICE), 'TriggerAuthentication'];
const COMPONENT = 'app.kubernetes.io/component';

const objectsIn = (path) =>
  parseAllDocuments(readFileSync(path, 'utf8'))
    .map((document) => document.toJS())
    .filter(Boolean);
const objects = objectsIn(everything);
const of = (kind) => objects.filter((object) => object.kind === kind);
const named = (kind, name) => of(kind).find(({ metadata }) => metadata.name === name);

const wrong = [];
const must = (holds, what) => {
  if (!holds) wrong.push(what);
};
/** Whether a selector names the pods with these labels, and no other service's. */
const selects = ({ matchLabels = {} } = {}, labels) =>
  COMPONENT in matchLabels && Object.entries(matchLabels).every(([name, value]) => labels[name] === value);

const deployments = of('Deployment');
for (const { metadata, spec } of deployments) {
  const { name } = metadata;
  const { labels } = spec.template.metadata;
  const [container] = spec.template.spec.containers;
  const service = container.name;
  for (const probe of ['startupProbe', 'livenessProbe', 'readinessProbe'])
    must(container[probe]?.httpGet.path.startsWith('/health/'), `${name} has no ${probe}`);
  const { requests = {}, limits = {} } = container.resources ?? {};
  must(requests.cpu && requests.memory && limits.memory, `${name} names no resources`);
  for (const secret of ['DATABASE_URL', 'REDIS_URL', 'KAFKA_SASL_PASSWORD'])
    must(
      container.env.some((entry) => entry.name === secret && entry.valueFrom?.secretKeyRef),
      `${name} has ${secret} by no reference`,
    );

  const budget = named('PodDisruptionBudget', name)?.spec;
  must(
    budget?.maxUnavailable === 1 && selects(budget.selector, labels),
    `no disruption budget is about ${name}`,
  );

  const policy = named('NetworkPolicy', name)?.spec;
  must(
    policy && selects(policy.podSelector, labels) && policy.policyTypes.join() === 'Ingress,Egress',
    `no network policy is about ${name}`,
  );
  must(
    policy?.ingress.every(({ from }) => from?.length > 0) &&
      policy.egress.every(({ ports }) => ports?.length > 0),
    `the network policy of ${name} lets anything in or out`,
  );

  const job = named('Job', `${name}-migrations`);
  must(
    job?.metadata.annotations['helm.sh/hook'] === 'pre-install,pre-upgrade' &&
      job.spec.template.spec.containers[0].command.join(' ') === `node build/${service}.js --migrate-only`,
    `no job migrates for ${name} before its pods`,
  );
  const guard = named('NetworkPolicy', `${name}-migrations`);
  must(
    selects(guard?.spec.podSelector, job?.spec.template.metadata.labels ?? {}) &&
      guard.spec.policyTypes.join() === 'Ingress,Egress' &&
      !guard.spec.ingress &&
      guard.metadata.annotations['helm.sh/hook'] === 'pre-install,pre-upgrade',
    `no network policy is about the migrations of ${name}, in time for them`,
  );

  if (!LISTENING_CONTEXTS.includes(service)) continue;
  const scaled = named('ScaledObject', name)?.spec;
  must(scaled?.scaleTargetRef.name === name, `nothing scales ${name}`);
  const [trigger] = scaled?.triggers ?? [];
  const group = groupOf(service, { prefix });
  must(trigger?.metadata.consumerGroup === group, `${name} is not scaled by the lag of ${group}`);
  const most = Math.max(...TOPICS.map(({ partitions }) => partitions));
  must(scaled?.maxReplicaCount <= most, `${name} would have more pods than a topic has partitions (${most})`);
}
for (const [kind, each] of Object.entries(PER_SERVICE))
  must(
    of(kind).length === each * deployments.length,
    `${of(kind).length} objects are a ${kind}, of ${deployments.length} services`,
  );
must(of('TriggerAuthentication').length === 1, 'KEDA is told no login for Kafka');
for (const { kind, metadata } of objectsIn(little))
  must(!OPTIONAL.includes(kind), `${kind} ${metadata.name} is there although it is turned off`);

for (const line of wrong) process.stderr.write(`${line}\n`);
process.exitCode = wrong.length === 0 ? 0 : 1;
