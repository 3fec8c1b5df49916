import { RequestMethod, type INestApplicationContext } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, ModulesContainer, Reflector } from '@nestjs/core';
import { accessTo } from '@mutua/contracts';
import { ACCESS_RULE, type AccessRule } from './access.js';

interface Endpoint {
  readonly handler: string;
  readonly method: string;
  readonly path: string;
  readonly rule: AccessRule | undefined;
}

/**
 * Holds that every endpoint says who may call it, and says what the table of access says.
 *
 * @param isOutsideApi whether a path is one of the few without `/api` before it
 * @throws Error naming the endpoints that do not (OWASP API5:2023): such a process must not start
 */
export function assertEveryEndpointHasARule(
  app: INestApplicationContext,
  isOutsideApi: (path: string) => boolean,
): void {
  const problems = [...endpointsOf(app, isOutsideApi)].flatMap(({ handler, method, path, rule }) => {
    if (rule === undefined) return `${handler} declares no access rule`;
    const row = accessTo(method, path);
    if (!row) return `${handler} (${method} ${path}) is not in the table of access`;
    return isSame(rule, row.who)
      ? []
      : `${handler} is for ${said(rule)}, and the table says ${said(row.who)}`;
  });
  if (problems.length > 0) throw new Error(`Access: ${problems.join('; ')}.`);
}

function* endpointsOf(
  app: INestApplicationContext,
  isOutsideApi: (path: string) => boolean,
): Iterable<Endpoint> {
  const reflector = app.get(Reflector);
  const scanner = new MetadataScanner();
  for (const module of app.get(ModulesContainer).values()) {
    for (const { metatype } of module.controllers.values()) {
      if (typeof metatype !== 'function') continue;
      const prototype = metatype.prototype as Record<string, (...args: unknown[]) => unknown>;
      for (const name of scanner.getAllMethodNames(prototype)) {
        const method = prototype[name];
        const verb: unknown = method && Reflect.getMetadata(METHOD_METADATA, method);
        if (!method || typeof verb !== 'number') continue;
        const parts = [pathOf(metatype), pathOf(method)].filter((part) => part !== '' && part !== '/');
        const path = parts.join('/').replaceAll(/:(\w+)/g, '{$1}');
        yield {
          handler: `${metatype.name}.${name}`,
          method: RequestMethod[verb] ?? '',
          path: isOutsideApi(path) ? `/${path}` : `/api/${path}`,
          rule: reflector.getAllAndOverride<AccessRule | undefined>(ACCESS_RULE, [method, metatype]),
        };
      }
    }
  }
}

function pathOf(target: object): string {
  return (Reflect.getMetadata(PATH_METADATA, target) as string | undefined) ?? '';
}

function isSame(rule: AccessRule, who: AccessRule): boolean {
  return said(rule) === said(who);
}

function said(rule: AccessRule): string {
  return typeof rule === 'string' ? rule : [...rule].sort().join(', ');
}
