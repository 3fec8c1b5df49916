import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Observable, type Subscriber } from 'rxjs';
import { hasRole, type Caller } from '../auth/caller.js';
import { Refused } from '../decision/index.js';
import { LiveBus, SESSIONS, type Hint } from './live-bus.js';

/** An event of a stream (WHATWG HTML, "Server-sent events"). */
export interface LiveEvent {
  readonly type: 'ready' | 'changed' | 'ping';
  readonly data: { readonly about?: string };
  /** In how many milliseconds a browser asks again when the stream has ended. */
  readonly retry?: number;
}

/** Proxies close what says nothing for half a minute or a minute. */
const PING_MS = 20_000;
/**
 * A stream ends by itself and is asked for anew, so that whoever has signed out, or was stopped, hears nothing after that: as
 * long as the token of a session is good.
 */
const LASTS_MS = 60_000;
const AGAIN_MS = 1_000;
/** More than anybody has browsers in earnest; tabs of one browser share a stream. */
const MOST_OF_ONE = 10;

/** Streams by which people hear at once that something changed for them. */
@Injectable()
export class LiveStreams implements BeforeApplicationShutdown {
  private readonly byUser = new Map<string, Set<Subscriber<LiveEvent>>>();

  constructor(private readonly bus: LiveBus) {}

  /** @throws Refused `too-many-streams` */
  open(caller: Caller): Observable<LiveEvent> {
    const { userId } = caller;
    if ((this.byUser.get(userId)?.size ?? 0) >= MOST_OF_ONE) throw tooMany();
    return new Observable((subscriber) => {
      const own = this.byUser.get(userId) ?? new Set();
      this.byUser.set(userId, own.add(subscriber));
      const unheard = this.bus.listen((hint) => {
        if (!concerns(hint, caller)) return;
        subscriber.next({ type: 'changed', data: { about: hint.about } });
        // whether they may go on listening is asked anew
        if (hint.about === SESSIONS) subscriber.complete();
      });
      const pinging = setInterval(() => subscriber.next({ type: 'ping', data: {} }), PING_MS);
      const ending = setTimeout(() => subscriber.complete(), LASTS_MS);
      // what changed while nobody listened is not told: who hears this looks at everything again
      subscriber.next({ type: 'ready', data: {}, retry: AGAIN_MS });
      return () => {
        unheard();
        clearInterval(pinging);
        clearTimeout(ending);
        own.delete(subscriber);
        if (own.size === 0) this.byUser.delete(userId);
      };
    });
  }

  /** A server does not end before its streams do. */
  beforeApplicationShutdown(): void {
    for (const own of this.byUser.values()) for (const subscriber of [...own]) subscriber.complete();
  }
}

function concerns({ userIds = [], organisationIds = [], coordinators }: Hint, caller: Caller): boolean {
  const { userId, organisationId } = caller;
  return (
    userIds.includes(userId) ||
    (organisationId !== null && organisationIds.includes(organisationId)) ||
    (coordinators === true && hasRole(caller, 'coordinator'))
  );
}

function tooMany(): Refused {
  return new Refused(
    'too-many',
    'too-many-streams',
    `One person can listen ${MOST_OF_ONE} times at once; close one, or ask for what is new every minute instead.`,
    [],
    LASTS_MS / 1_000,
  );
}
