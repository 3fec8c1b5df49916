import type { INestApplication } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, ModulesContainer, Reflector } from '@nestjs/core';
import { ACCESS_RULE } from './access.js';

/**
 * Holds that every endpoint says who may call it.
 *
 * @throws Error naming the endpoints that do not (OWASP API5:2023): such a process must not start
 */
export function assertEveryEndpointHasARule(app: INestApplication): void {
  const reflector = app.get(Reflector);
  const scanner = new MetadataScanner();
  const missing: string[] = [];
  for (const module of app.get(ModulesContainer).values()) {
    for (const { metatype } of module.controllers.values()) {
      if (typeof metatype !== 'function') continue;
      const prototype = metatype.prototype as Record<string, (...args: unknown[]) => unknown>;
      for (const name of scanner.getAllMethodNames(prototype)) {
        const method = prototype[name];
        if (!method || Reflect.getMetadata(METHOD_METADATA, method) === undefined) continue;
        const rule: unknown = reflector.getAllAndOverride(ACCESS_RULE, [method, metatype]);
        if (rule === undefined) missing.push(`${metatype.name}.${name}`);
      }
    }
  }
  if (missing.length > 0) throw new Error(`These endpoints declare no access rule: ${missing.join(', ')}.`);
}
