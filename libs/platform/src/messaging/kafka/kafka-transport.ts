import { EventTransport, type ListeningContext, type Reception } from '../event-transport.js';
import type { KafkaTransportPlan } from './kafka-reception.js';

/** Every context sends its log to Kafka and hears of others from there; no context sees another's database. */
export class KafkaTransport extends EventTransport {
  constructor(private readonly plan: KafkaTransportPlan) {
    super();
  }

  async receive(context: ListeningContext): Promise<Reception> {
    // with it comes kafkajs, which nobody needs without a broker
    const { KafkaReception } = await import('./kafka-reception.js');
    const reception = new KafkaReception(context, this.plan);
    await reception.start();
    return reception;
  }
}
