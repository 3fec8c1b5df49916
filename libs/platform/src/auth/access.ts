import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiBearerAuth } from '@nestjs/swagger';
import type { Role } from '@mutua/contracts';
import type { FastifyRequest } from 'fastify';
import type { Caller } from './caller.js';

export const ACCESS_RULE = 'mutua:access';
export const UNCOUNTED = 'mutua:uncounted';

/** Who may call an endpoint at all; whose things they may touch is for the service to decide. */
export type AccessRule = 'public' | readonly Role[];

export interface CallerRequest extends FastifyRequest {
  caller?: Caller;
}

/** Answers without a token: only for health, documentation and vocabularies. */
export function Public(): MethodDecorator & ClassDecorator {
  return SetMetadata(ACCESS_RULE, 'public' satisfies AccessRule);
}

/** Is never limited: what keeps the process running asks it from one address, for ever. */
export function Uncounted(): MethodDecorator & ClassDecorator {
  return SetMetadata(UNCOUNTED, true);
}

/** Answers to callers who have at least one of the roles. */
export function Allow(...roles: Role[]): MethodDecorator & ClassDecorator {
  return applyDecorators(SetMetadata(ACCESS_RULE, roles satisfies AccessRule), ApiBearerAuth());
}

/** The caller of an endpoint that is not public. */
export const By = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const { caller } = context.switchToHttp().getRequest<CallerRequest>();
  if (!caller) throw new Error('This endpoint has no access rule that asks for a caller.');
  return caller;
});
