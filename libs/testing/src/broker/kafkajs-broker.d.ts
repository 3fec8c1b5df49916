/** A part of kafkajs that it exports to nobody, as far as tests disturb it. */
declare module 'kafkajs/src/broker/index.js' {
  interface Fetched {
    readonly responses: readonly object[];
  }
  /** A connection to one broker. */
  export default class Broker {
    fetch(request: object): Promise<Fetched>;
  }
}
