import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import type { Logger } from 'pino';
import { ACCESS_RULE, type AccessRule, type CallerRequest } from './access.js';
import { hasRole } from './caller.js';
import { InvalidToken, type TokenVerifier } from './token-verifier.js';
import { Refused, Unauthenticated } from '../decision/index.js';

/** Lets nobody through but whom the endpoint's access rule names. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly verifier: TokenVerifier,
    private readonly logger: Logger,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(ACCESS_RULE, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (rule === 'public') return true;
    const request = context.switchToHttp().getRequest<CallerRequest>();
    const caller = await this.authenticate(request, context.switchToHttp().getResponse<FastifyReply>());
    if (!rule || !hasRole(caller, ...rule)) {
      throw new Refused(
        'forbidden',
        'role-required',
        `This is for the roles ${(rule ?? []).join(', ')}; your token has ${caller.roles.join(', ') || 'none'}.`,
      );
    }
    request.caller = caller;
    return true;
  }

  private async authenticate(request: CallerRequest, reply: FastifyReply) {
    const [scheme, token] = (request.headers.authorization ?? '').split(' ');
    try {
      if (scheme?.toLowerCase() !== 'bearer' || !token) throw new InvalidToken('no bearer token');
      return await this.verifier.verify(token);
    } catch (error) {
      if (!(error instanceof InvalidToken)) throw error;
      this.logger.info({ reason: error.message, path: request.url }, 'token refused');
      void reply.header('www-authenticate', 'Bearer');
      throw new Unauthenticated();
    }
  }
}
