import { AsyncLocalStorage } from 'node:async_hooks';

interface Frame {
  readonly of: Ambient<unknown>;
  readonly value: unknown;
  readonly outer: Frame | undefined;
}

/** The one storage of the process: each costs every promise that is made a copy of its value. */
const frames = new AsyncLocalStorage<Frame>();

/** A value that the code called from here on finds around it, however deep and however late. */
export class Ambient<T> {
  run<R>(value: T, work: () => R): R {
    return frames.run({ of: this, value, outer: frames.getStore() }, work);
  }

  get(): T | undefined {
    for (let frame = frames.getStore(); frame; frame = frame.outer) {
      if (frame.of === this) return frame.value as T;
    }
    return undefined;
  }
}
