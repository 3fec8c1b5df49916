import { LOCALES, type Locale } from '@mutua/vocabulary';
import { cleanLine, CodeField, StandardField } from '@mutua/platform/http';
import type { UserProfile } from './domain/user.js';
import { NAME } from './standards.js';

/** What people decide of themselves. */
export class ProfileDto {
  @StandardField(NAME) name!: string;
  @CodeField(LOCALES, { description: 'The language to address the person in' }) locale!: Locale;

  toUserProfile(): UserProfile {
    return { name: cleanLine(this.name), locale: this.locale };
  }
}
