import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { HTTP_CODE_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import type { FastifyRequest } from 'fastify';
import { Refused } from '../decision/index.js';

/**
 * Holds that what is sent is read, and what is to be stored was sent: an endpoint that takes no body refuses its fields by
 * name, and a creation or a replacement without any body is refused, not read as one that leaves all out.
 */
@Injectable()
export class BodyGuard implements CanActivate {
  private readonly rules = new WeakMap<object, BodyRule>();

  /** @throws Refused `invalid-fields`, `body-required` */
  canActivate(context: ExecutionContext): boolean {
    const { body, method } = context.switchToHttp().getRequest<FastifyRequest>();
    if (method === 'GET' || method === 'HEAD') return true;
    const rule = this.ruleOf(context);
    if (!rule.takesBody) assertNothingIn(body);
    else if (body === undefined && rule.needsBody) throw bodyRequired();
    return true;
  }

  private ruleOf(context: ExecutionContext): BodyRule {
    const known = this.rules.get(context.getHandler());
    if (known) return known;
    const rule = { takesBody: takesBody(context), needsBody: !isStep(context) };
    this.rules.set(context.getHandler(), rule);
    return rule;
  }
}

interface BodyRule {
  readonly takesBody: boolean;
  readonly needsBody: boolean;
}

function takesBody(context: ExecutionContext): boolean {
  const { name } = context.getHandler();
  const read = Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), name) as object | undefined;
  return Object.keys(read ?? {}).some((key) => key.startsWith(`${RouteParamtypes.BODY}:`));
}

/** A step says itself that it answers 200 though it is a POST; what it takes has names of its own to ask for. */
function isStep(context: ExecutionContext): boolean {
  return Reflect.hasMetadata(HTTP_CODE_METADATA, context.getHandler());
}

function assertNothingIn(body: unknown): void {
  const names = Object.keys(body ?? {}).slice(0, 20);
  if (names.length === 0) return;
  throw new Refused(
    'invalid',
    'invalid-fields',
    `These are not fields of this request, which takes none: ${names.map((name) => `/${name}`).join(', ')}.`,
    names.map((name) => ({ pointer: `/${name}`, detail: 'this request has no fields; leave it out' })),
  );
}

function bodyRequired(): Refused {
  return new Refused(
    'invalid',
    'body-required',
    'Send a JSON object with the fields of this request, with content-type: application/json.',
  );
}
