import {
  Injectable,
  ServiceUnavailableException,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import type { Logger } from 'pino';
import type { RequestLimiter } from '../http/request-limiter.js';
import { ACCESS_RULE, UNCOUNTED, type AccessRule, type CallerRequest } from './access.js';
import { hasRole, type Caller } from './caller.js';
import { pathOf } from '../http/path-of.js';
import { KeysUnavailable } from './token-keys.js';
import { TokenRefusals } from './token-refusals.js';
import { InvalidToken, type TokenVerifier } from './token-verifier.js';
import { Refused, Unauthenticated } from '../decision/index.js';

/** RFC 6750, section 2.1: the scheme, one token, and nothing behind it. */
const BEARER = /^Bearer +([\w.~+/-]+=*)$/i;

/** `/api/needs/…` is about needs; `/api/operations/needs/…` about operations, for which there is no scope. */
const CONTEXT = /^\/api\/([a-z]+)/;

/** Lets nobody through but whom the endpoint's access rule names, and nobody more often than is allowed. */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly refusals: TokenRefusals;

  constructor(
    private readonly reflector: Reflector,
    private readonly verifier: TokenVerifier,
    private readonly limiter: RequestLimiter | null,
    private readonly logger: Logger,
  ) {
    this.refusals = new TokenRefusals(logger);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(ACCESS_RULE, [
      context.getHandler(),
      context.getClass(),
    ]);
    const request = context.switchToHttp().getRequest<CallerRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    if (rule === 'public') {
      if (!this.isUncounted(context)) await this.limiter?.admit({ address: request.ip }, reply);
      return true;
    }
    if (rule === 'anybody') return this.admitAnybody(request, reply);
    // what one person may see is for no cache that others share, nor for a browser that the next person uses
    void reply.header('cache-control', 'no-store');
    const caller = await this.authenticate(request, reply);
    // whoever is refused is known by name in the audit trail
    request.caller = caller;
    await this.limiter?.admit({ caller: caller.userId }, reply);
    assertInScope(caller, request);
    if (rule !== 'signed-in' && (!rule || !hasRole(caller, ...rule))) {
      throw new Refused(
        'forbidden',
        'role-required',
        `This is for the roles ${(rule ?? []).join(', ')}; your token has ${caller.roles.join(', ') || 'none'}.`,
      );
    }
    return true;
  }

  private async admitAnybody(request: CallerRequest, reply: FastifyReply): Promise<boolean> {
    void reply.header('cache-control', 'no-store');
    const token = tokenOf(request);
    const caller = token === undefined ? null : await this.verifier.verify(token).catch(nobodyIfInvalid);
    await this.limiter?.admit(caller ? { caller: caller.userId } : { address: request.ip }, reply);
    if (caller) request.caller = caller;
    return true;
  }

  private isUncounted(context: ExecutionContext): boolean {
    const targets = [context.getHandler(), context.getClass()];
    return this.reflector.getAllAndOverride<boolean | undefined>(UNCOUNTED, targets) ?? false;
  }

  private async authenticate(request: CallerRequest, reply: FastifyReply) {
    try {
      const token = tokenOf(request);
      if (!token) throw new InvalidToken('no bearer token');
      return await this.verifier.verify(token);
    } catch (error) {
      if (error instanceof KeysUnavailable) {
        this.logger.error({ err: error }, 'tokens cannot be checked');
        throw new ServiceUnavailableException('Your token cannot be checked at the moment; try again.');
      }
      if (!(error instanceof InvalidToken)) throw error;
      await this.limiter?.admit({ address: request.ip }, reply);
      // browsers of those who are not signed in bring none, which is no news
      if (request.headers.authorization !== undefined) this.refusals.note(error.message, request.url);
      else this.logger.info({ path: pathOf(request.url) }, 'no token');
      void reply.header('www-authenticate', 'Bearer');
      throw new Unauthenticated();
    }
  }
}

function tokenOf({ headers }: CallerRequest): string | undefined {
  return BEARER.exec(headers.authorization ?? '')?.[1];
}

function nobodyIfInvalid(error: unknown): null {
  if (error instanceof InvalidToken) return null;
  throw error;
}

/** @throws Refused `scope-required` when an API key is used for what it is not made for */
function assertInScope({ scopes }: Caller, { method, url }: CallerRequest): void {
  if (!scopes) return;
  const context = CONTEXT.exec(url)?.[1] ?? 'none';
  const scope = `${context}:${method === 'GET' || method === 'HEAD' ? 'read' : 'write'}`;
  if (scopes.includes(scope)) return;
  throw new Refused(
    'forbidden',
    'scope-required',
    `This needs the scope ${scope}; your key has ${scopes.join(', ') || 'none'}.`,
  );
}
