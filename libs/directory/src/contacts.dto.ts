import { ApiProperty } from '@nestjs/swagger';
import { LOCALES, type Locale } from '@mutua/vocabulary';
import type { Party } from '@mutua/contracts';
import type { SideContacts } from './contacts.service.js';

class PersonContactDto {
  @ApiProperty() name!: string;
  @ApiProperty({ format: 'email' }) email!: string;
  @ApiProperty({ enum: LOCALES, description: 'The language to write in' }) locale!: Locale;
}

class SideContactsDto {
  @ApiProperty({ format: 'uuid' }) organisationId!: string;
  @ApiProperty() organisationName!: string;
  @ApiProperty({ type: String, format: 'email', nullable: true, description: 'Null when none was given' })
  contactEmail!: string | null;
  @ApiProperty({ type: [PersonContactDto], description: 'Who acts for this side and is active' })
  people!: PersonContactDto[];

  static of({ organisation, people }: SideContacts): SideContactsDto {
    return {
      organisationId: organisation.id,
      organisationName: organisation.name,
      contactEmail: organisation.contactEmail,
      people: people.map(({ name, email, locale }) => ({ name, email, locale })),
    };
  }
}

/** Whom to write to on either side of an accepted match: name, address and language, and nothing more. */
export class ContactsDto {
  @ApiProperty({ type: SideContactsDto }) requester!: SideContactsDto;
  @ApiProperty({ type: SideContactsDto }) provider!: SideContactsDto;

  static of({ requester, provider }: Record<Party, SideContacts>): ContactsDto {
    return { requester: SideContactsDto.of(requester), provider: SideContactsDto.of(provider) };
  }
}
