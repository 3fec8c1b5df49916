import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

/** The body as it came, before what it leaves out is filled in: for `assertNothingErased`. */
export const SentBody = createParamDecorator((_: unknown, context: ExecutionContext): unknown => {
  return context.switchToHttp().getRequest<FastifyRequest>().body;
});

/** What a PUT does, in words for its description. */
export const REPLACEMENT =
  'A full replacement: what the body does not name becomes unknown. So that nothing is lost by accident, a field that is filled in now and is not named is refused with 422 (would-be-erased, naming each); send what you were given with your changes in it, and to empty a field, name it ([], null, {"kind": "unknown"}). The answer is the whole thing with its new version, which is also the ETag for the next change.';

/** Documents that a replacement refuses to empty what it does not name. */
export function Replacement(): MethodDecorator {
  return applyDecorators(
    ApiResponse({
      status: 422,
      description:
        'Fields are wrong (`invalid-fields`), or filled in now and not named (`would-be-erased`); `errors` names each',
    }),
  );
}
