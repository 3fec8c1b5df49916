import { describe, expect, it } from '@jest/globals';
import { Idempotent, Once, type RunOnce } from './idempotency.js';

describe('an endpoint that creates', () => {
  it('is refused at once when it would create anew each time, key or not', () => {
    const declaring = () => {
      class Things {
        @Idempotent() create() {
          return {};
        }
      }
      return Things;
    };
    expect(declaring).toThrow('Things.create is @Idempotent() and must do its work by @Once().');
  });

  it('may be declared when it does its work once', () => {
    const declaring = () => {
      class Things {
        @Idempotent() create(@Once() once: RunOnce) {
          return once(async () => ({}));
        }
      }
      return Things;
    };
    expect(declaring).not.toThrow();
  });
});
