/** The one version of Apache Kafka that tests run on, whatever way it comes. */
export const KAFKA_VERSION = '4.1.0';

export interface KafkaPorts {
  /** Where clients find the broker. */
  readonly advertised: number;
  readonly listen: number;
  readonly controller: number;
}

export interface TestLogin {
  readonly username: string;
  readonly password: string;
}

/** What makes a broker take only clients who log in (SASL PLAIN); it logs in with itself by the same name. */
function loginProperties({ username, password }: TestLogin): Readonly<Record<string, string>> {
  const module = 'org.apache.kafka.common.security.plain.PlainLoginModule';
  return {
    'listener.security.protocol.map': 'PLAINTEXT:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT',
    'inter.broker.listener.name': 'PLAINTEXT',
    'sasl.enabled.mechanisms': 'PLAIN',
    'sasl.mechanism.inter.broker.protocol': 'PLAIN',
    'listener.name.plaintext.plain.sasl.jaas.config': `${module} required username="${username}" password="${password}" user_${username}="${password}";`,
  };
}

/** One broker that is its own controller (KRaft), on the loopback address, small and quick. */
export function kafkaProperties(
  ports: KafkaPorts,
  host: string,
  login?: TestLogin,
): Readonly<Record<string, string>> {
  return {
    'process.roles': 'broker,controller',
    'node.id': '1',
    'controller.quorum.voters': `1@127.0.0.1:${ports.controller}`,
    listeners: `PLAINTEXT://${host}:${ports.listen},CONTROLLER://127.0.0.1:${ports.controller}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${ports.advertised}`,
    'controller.listener.names': 'CONTROLLER',
    'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
    'offsets.topic.replication.factor': '1',
    'offsets.topic.num.partitions': '5',
    'transaction.state.log.replication.factor': '1',
    'transaction.state.log.min.isr': '1',
    'share.coordinator.state.topic.replication.factor': '1',
    'share.coordinator.state.topic.min.isr': '1',
    'group.initial.rebalance.delay.ms': '0',
    'auto.create.topics.enable': 'false',
    'log.cleaner.dedupe.buffer.size': '8388608',
    'num.network.threads': '2',
    'num.io.threads': '4',
    ...(login ? loginProperties(login) : {}),
  };
}
