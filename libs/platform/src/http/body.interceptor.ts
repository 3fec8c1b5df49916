import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { HTTP_CODE_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { Refused } from '../decision/index.js';

/**
 * Holds that what is sent is read, and what is to be stored was sent: an endpoint that takes no body refuses its fields by
 * name, and a creation or a replacement without any body is refused, not read as one that leaves all out.
 */
@Injectable()
export class BodyInterceptor implements NestInterceptor {
  /** @throws Refused `invalid-fields`, `body-required` */
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { body, method } = context.switchToHttp().getRequest<FastifyRequest>();
    if (method === 'GET' || method === 'HEAD') return next.handle();
    if (!takesBody(context)) assertNothingIn(body);
    else if (body === undefined && !isStep(context)) throw bodyRequired();
    return next.handle();
  }
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
