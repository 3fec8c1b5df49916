import { EventTransport, type ListeningContext, type Reception } from '../event-transport.js';
import { KafkaReception, type KafkaTransportPlan } from './kafka-reception.js';

/** Every context sends its log to Kafka and hears of others from there; no context sees another's database. */
export class KafkaTransport extends EventTransport {
  constructor(private readonly plan: KafkaTransportPlan) {
    super();
  }

  async receive(context: ListeningContext): Promise<Reception> {
    const reception = new KafkaReception(context, this.plan);
    await reception.start();
    return reception;
  }
}
