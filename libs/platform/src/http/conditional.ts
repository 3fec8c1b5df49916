import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Refused } from '../decision/index.js';

const VERSION = /^(?:W\/)?"(\d{1,9})"$/;

/**
 * The version that the caller saw, from `If-Match` (RFC 9110). A change without it is refused with 428, so that two
 * people never overwrite one another unknowingly.
 */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (header === undefined) {
    throw new Refused(
      'precondition',
      'precondition-required',
      'Say which version you are changing: send If-Match with the ETag you were given, for example If-Match: "3".',
    );
  }
  const version = VERSION.exec(header)?.[1];
  if (version === undefined) {
    throw new Refused(
      'invalid',
      'invalid-if-match',
      `If-Match must be an ETag such as "3"; it was ${header}.`,
    );
  }
  return Number(version);
});

/** Documents a change that asks for `If-Match`. */
export function Conditional(): MethodDecorator {
  return applyDecorators(
    ApiHeader({
      name: 'If-Match',
      required: true,
      description: 'The ETag of the version you saw, for example "3"',
    }),
    ApiResponse({ status: 412, description: 'Somebody changed it meanwhile (`changed-meanwhile`)' }),
    ApiResponse({ status: 428, description: 'No If-Match was sent (`precondition-required`)' }),
  );
}
