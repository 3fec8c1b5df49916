import type { Provider, Type } from '@nestjs/common';
import type { ContextDefinition } from './context-module.js';

const DEFINITION = Symbol('CONTEXT_DEFINITION');

/** Keeps a context's definition in its module, for tools that ask before anything is opened. */
export function definitionProvider(definition: ContextDefinition): Provider {
  return { provide: DEFINITION, useValue: definition };
}

/** @throws Error when the module was not made by `contextModule` */
export function definitionOf(module: Type): ContextDefinition {
  const providers = (Reflect.getMetadata('providers', module) ?? []) as Provider[];
  const found = providers.find((provider) => 'provide' in provider && provider.provide === DEFINITION);
  if (!found || !('useValue' in found)) throw new Error(`${module.name} is no context.`);
  return found.useValue as ContextDefinition;
}
