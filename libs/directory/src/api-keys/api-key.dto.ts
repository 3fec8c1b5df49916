import { ApiProperty } from '@nestjs/swagger';
import { ArrayMinSize } from 'class-validator';
import { PARTIES, type Party } from '@mutua/contracts';
import { CodesField, SecretField, StandardField } from '@mutua/platform/http';
import { NAME } from '../standards.js';
import { API_SCOPES, type ApiKey, type ApiScope } from './api-key.schema.js';
import type { ApiKeyPlan, NewApiKey } from './api-keys.service.js';

const INSTANT = {
  name: 'isInstant',
  holds: (value: string) => /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value) && !Number.isNaN(Date.parse(value)),
  expected: 'an instant such as "2027-01-31T12:00:00Z" (ISO 8601)',
};

export class MakeApiKeyDto {
  @StandardField(NAME, { description: 'What it is for, so that it is known when it is to be revoked' })
  name!: string;
  @CodesField(PARTIES) @ArrayMinSize(1) roles!: Party[];
  @CodesField(API_SCOPES) @ArrayMinSize(1) scopes!: ApiScope[];
  @StandardField(INSTANT, { optional: true, nullable: true, description: 'Null for until it is revoked' })
  expiresAt: string | null = null;

  toPlan(): ApiKeyPlan {
    const { name, roles, scopes, expiresAt } = this;
    return { name, roles, scopes, expiresAt: expiresAt === null ? null : new Date(expiresAt) };
  }
}

/** An API key without its secret. */
export class ApiKeyDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: PARTIES, isArray: true }) roles!: Party[];
  @ApiProperty({ enum: API_SCOPES, isArray: true }) scopes!: ApiScope[];
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) lastUsedAt!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) expiresAt!: string | null;

  static of({ id, name, roles, scopes, createdAt, lastUsedAt, expiresAt }: ApiKey): ApiKeyDto {
    return {
      id,
      name,
      roles,
      scopes,
      createdAt: createdAt.toISOString(),
      lastUsedAt: lastUsedAt?.toISOString() ?? null,
      expiresAt: expiresAt?.toISOString() ?? null,
    };
  }
}

export class ApiKeysDto {
  @ApiProperty({ type: [ApiKeyDto] }) items!: ApiKeyDto[];
}

export class NewApiKeyDto extends ApiKeyDto {
  @ApiProperty({ description: 'Keep it well: it is not shown again' }) key!: string;

  static ofNew({ apiKey, key }: NewApiKey): NewApiKeyDto {
    return { ...ApiKeyDto.of(apiKey), key };
  }
}

export class ExchangeApiKeyDto {
  @SecretField({ min: 10, max: 200 }) apiKey!: string;
}

/** As OAuth 2.0 names it (RFC 6749, section 5.1), in our letters. */
export class AccessTokenDto {
  @ApiProperty() accessToken!: string;
  @ApiProperty({ enum: ['Bearer'] }) tokenType!: 'Bearer';
  @ApiProperty({ type: 'integer', description: 'Seconds' }) expiresIn!: number;
}
