import { Injectable } from '@nestjs/common';
import type { ContextRuntime } from './context-runtime.js';

/** The contexts that this process runs; readiness asks them. */
@Injectable()
export class RunningContexts {
  private readonly runtimes = new Map<string, ContextRuntime>();

  /** @throws Error when two contexts of one process have the same name */
  add(runtime: ContextRuntime): void {
    if (this.runtimes.has(runtime.name)) throw new Error(`The context ${runtime.name} is wired twice.`);
    this.runtimes.set(runtime.name, runtime);
  }

  get(name: string): ContextRuntime | undefined {
    return this.runtimes.get(name);
  }

  all(): ContextRuntime[] {
    return [...this.runtimes.values()];
  }
}
