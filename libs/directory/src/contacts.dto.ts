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

const UNTIL_ACCEPTED = 'Null until the directory has heard that both have accepted';

/** Whom to write to on either side of a match: name, address and language, and nothing more. */
export class ContactsDto {
  @ApiProperty({ type: SideContactsDto, nullable: true, description: UNTIL_ACCEPTED })
  requester!: SideContactsDto | null;
  @ApiProperty({ type: SideContactsDto, nullable: true, description: UNTIL_ACCEPTED })
  provider!: SideContactsDto | null;

  static of(sides: Record<Party, SideContacts> | null): ContactsDto {
    return {
      requester: sides && SideContactsDto.of(sides.requester),
      provider: sides && SideContactsDto.of(sides.provider),
    };
  }
}
