import { ModernFakeTimers } from '@jest/fake-timers';
import { ModuleMocker } from 'jest-mock';

/** What Jest keeps in the global object for one suite. */
const JESTS_OWN = [
  'EVENT_HANDLERS',
  'TEST_TIMEOUT_SYMBOL',
  'RETRY_TIMES',
  'RETRY_TIMES_SETTER',
  'WAIT_BEFORE_RETRY',
  'RETRY_IMMEDIATELY',
  'LOG_ERRORS_BEFORE_RETRY',
].map((name) => Symbol.for(name));

/**
 * The global object of Node itself, where modules are shared by the suites of a worker. What a suite changes in it, in its
 * process or in the environment variables is put back after it.
 */
export default class NodeItself {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  // those of before Jest 27, which nobody here uses
  fakeTimers = null;

  #globals = Object.entries(Object.getOwnPropertyDescriptors(globalThis));
  #variables = { ...process.env };
  #process = { exit: process.exit, getBuiltinModule: process.getBuiltinModule };

  constructor({ projectConfig }) {
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
  }

  async setup() {}

  async teardown() {
    this.fakeTimersModern.dispose();
    Object.assign(process, this.#process);
    for (const name of Object.keys(process.env)) if (!(name in this.#variables)) delete process.env[name];
    Object.assign(process.env, this.#variables);
    for (const key of JESTS_OWN) delete globalThis[key];
    for (const [name, before] of this.#globals) {
      const now = Object.getOwnPropertyDescriptor(globalThis, name);
      if (!Object.is(now?.value, before.value) || now?.get !== before.get)
        Object.defineProperty(globalThis, name, before);
    }
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  /** There is no other context than Node's. */
  getVmContext() {
    return null;
  }
}
