import { ApiProperty } from '@nestjs/swagger';
import { OptionalCodeQuery, SecretField, TextField } from '@mutua/platform/http';
import { LOCALES, type Locale } from '@mutua/vocabulary';
import { CurrentPasswordDto, TOKEN } from '../accounts/account.dto.js';
import { ProfileDto } from '../profile.dto.js';
import type { Stranger } from './sign-in-elsewhere.service.js';

const RETURN_TO = { optional: true, max: 500, description: 'The page of the portal to come back to' };

export class DepartureQuery {
  @TextField(RETURN_TO) returnTo?: string;
  @OptionalCodeQuery(LOCALES, 'The language that the provider is asked to speak') locale?: Locale;
}

export class ConnectDto extends CurrentPasswordDto {
  @TextField(RETURN_TO) returnTo?: string;
}

export class JourneyDto {
  @ApiProperty({ description: 'Where to send the browser' }) url!: string;
}

export class StrangerTokenDto {
  @SecretField(TOKEN) token!: string;
}

export class RegisterStrangerDto extends ProfileDto {
  @SecretField(TOKEN) token!: string;
}

/** What a provider said of somebody who is new here. */
export class StrangerDto {
  @ApiProperty({ description: 'What the sign-in page calls it' }) providerTitle!: string;
  @ApiProperty({ type: String, nullable: true }) email!: string | null;
  @ApiProperty({ type: String, nullable: true }) name!: string | null;
  @ApiProperty({
    description:
      'Whether an account can be had at once: the provider has verified the address, and is trusted for it',
  })
  vouched!: boolean;

  static of({ provider, email, name, vouched }: Stranger): StrangerDto {
    return { providerTitle: provider.title, email, name, vouched };
  }
}
