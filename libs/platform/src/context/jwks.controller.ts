import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { JSONWebKeySet } from 'jose';
import { Public } from '../auth/index.js';
import { PLATFORM_OPTIONS, type PlatformOptions } from './platform-options.js';

/** Where other services find the public keys that check this installation's tokens. */
@ApiExcludeController()
@Public()
@Controller('.well-known')
export class JwksController {
  constructor(@Inject(PLATFORM_OPTIONS) private readonly options: PlatformOptions) {}

  @Get('jwks.json')
  @Header('cache-control', 'public, max-age=300')
  keys(): JSONWebKeySet {
    return this.options.issuer?.publicKeys ?? { keys: [] };
  }
}
