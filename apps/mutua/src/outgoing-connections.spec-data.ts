import { Socket } from 'node:net';

type Connect = (this: Socket, ...given: readonly unknown[]) => Socket;

/** Notes where this process connects to, whichever library does it. */
export class OutgoingConnections {
  private static readonly connect = Socket.prototype.connect as unknown as Connect;
  /** Each as `host:port`, by the name that was given, before anybody looks it up; a path where it is a socket of files. */
  readonly to = new Set<string>();

  static watch(): OutgoingConnections {
    const watched = new OutgoingConnections();
    const note: Connect = function (this: Socket, ...given) {
      watched.to.add(placeOf(given));
      return OutgoingConnections.connect.apply(this, [...given]);
    };
    Socket.prototype.connect = note;
    return watched;
  }

  stop(): void {
    Socket.prototype.connect = OutgoingConnections.connect;
  }
}

interface Place {
  readonly host?: string | null;
  readonly port?: number | string;
  readonly path?: string | null;
}

function placeOf([first, second]: readonly unknown[]): string {
  // Node's own modules give it what they have brought into one form already
  const place: unknown = Array.isArray(first) ? (first as unknown[])[0] : first;
  if (typeof place !== 'object' || place === null) {
    return typeof second === 'string' ? `${second}:${String(place)}` : `localhost:${String(place)}`;
  }
  const { host, port, path } = place as Place;
  return path ?? `${host ?? 'localhost'}:${port}`;
}
