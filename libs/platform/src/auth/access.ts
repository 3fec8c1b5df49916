import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiBearerAuth } from '@nestjs/swagger';
import type { Role } from '@mutua/contracts';
import type { FastifyRequest } from 'fastify';
import type { Caller } from './caller.js';

export const ACCESS_RULE = 'mutua:access';
export const UNCOUNTED = 'mutua:uncounted';

/**
 * Who may call an endpoint at all; whose things they may touch is for the service to decide. `signed-in` is everybody who is
 * known, whatever their roles; `anybody` is the same as `public`, but the caller is known when there is one.
 */
export type AccessRule = 'public' | 'anybody' | 'signed-in' | readonly Role[];

export interface CallerRequest extends FastifyRequest {
  caller?: Caller;
}

/** Answers without a token: for health, documentation, vocabularies, and for those who are about to sign in. */
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

/** Answers to everybody who is known, whatever their roles. */
export function AllowSignedIn(): MethodDecorator & ClassDecorator {
  return applyDecorators(SetMetadata(ACCESS_RULE, 'signed-in' satisfies AccessRule), ApiBearerAuth());
}

/** Answers without a token, and otherwise to those who bring one; a token that does not hold is as none. */
export function AllowAnybody(): MethodDecorator & ClassDecorator {
  return SetMetadata(ACCESS_RULE, 'anybody' satisfies AccessRule);
}

/** The caller of an endpoint for anybody, or null. */
export const MaybeBy = createParamDecorator((_: unknown, context: ExecutionContext): Caller | null => {
  return context.switchToHttp().getRequest<CallerRequest>().caller ?? null;
});

/** The caller of an endpoint that is not public. */
export const By = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const { caller } = context.switchToHttp().getRequest<CallerRequest>();
  if (!caller) throw new Error('This endpoint has no access rule that asks for a caller.');
  return caller;
});
