import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { AllowSignedIn, By, Public, type Caller } from '@mutua/platform/auth';
import {
  AccessTokenDto,
  ApiKeyDto,
  ApiKeysDto,
  ExchangeApiKeyDto,
  MakeApiKeyDto,
  NewApiKeyDto,
} from './api-key.dto.js';
import { ApiKeysService, TOKEN_SECONDS } from './api-keys.service.js';

@ApiTags('api-keys')
@Controller('directory')
export class ApiKeysController {
  constructor(private readonly keys: ApiKeysService) {}

  @Get('organisations/:id/api-keys')
  @AllowSignedIn()
  @ApiOperation({ summary: 'The API keys of an organisation, for those who manage it' })
  @ApiOkResponse({ type: ApiKeysDto })
  async list(@Param('id', ParseUUIDPipe) id: string, @By() caller: Caller): Promise<ApiKeysDto> {
    return { items: (await this.keys.list(id, caller)).map((key) => ApiKeyDto.of(key)) };
  }

  @Post('organisations/:id/api-keys')
  @AllowSignedIn()
  @ApiOperation({ summary: 'Make an API key; it is shown once' })
  @ApiCreatedResponse({ type: NewApiKeyDto })
  async make(@Param('id', ParseUUIDPipe) id: string, @Body() body: MakeApiKeyDto, @By() caller: Caller) {
    return NewApiKeyDto.ofNew(await this.keys.make(id, body.toPlan(), caller));
  }

  @Delete('organisations/:id/api-keys/:keyId')
  @HttpCode(204)
  @AllowSignedIn()
  @ApiOperation({ summary: 'Revoke an API key' })
  @ApiNoContentResponse()
  async revoke(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('keyId', ParseUUIDPipe) keyId: string,
    @By() caller: Caller,
  ) {
    await this.keys.revoke(id, keyId, caller);
  }

  @Post('tokens')
  @HttpCode(200)
  @Public()
  @ApiOperation({ summary: 'Exchange an API key for a bearer token of five minutes' })
  @ApiOkResponse({ type: AccessTokenDto })
  async exchange(@Body() { apiKey }: ExchangeApiKeyDto): Promise<AccessTokenDto> {
    return { accessToken: await this.keys.exchange(apiKey), tokenType: 'Bearer', expiresIn: TOKEN_SECONDS };
  }
}
