import { ArrayMaxSize, IsArray, IsIn, IsInt, IsString, IsUUID, Min } from 'class-validator';
import { LOCALES, type Locale } from '@mutua/vocabulary';
import { defineEvent } from '../event.js';
import { Holds } from '../values/holds.js';

/** As many notifications as a mail tells of one by one. */
export const TOLD_BY_DIGEST = 30;

/** What is new for one person, for whoever knows their address to send it to them. */
export class DigestSnapshot {
  @IsUUID() id!: string;
  @IsInt() version!: number;
  @IsUUID() userId!: string;
  /** The language of `news`. */
  @IsIn(LOCALES) locale!: Locale;
  /** What each notification says, the oldest first: its title, and in the next line its text. */
  @IsArray() @ArrayMaxSize(TOLD_BY_DIGEST) @IsString({ each: true }) news!: string[];
  /** How many more there are than `news` tells of. */
  @IsInt() @Min(0) more!: number;
}

export class DigestPayload {
  @Holds(() => DigestSnapshot) digest!: DigestSnapshot;
}

export const DigestDue = defineEvent(
  'notifications.digest.due',
  DigestPayload,
  'A person wants to be told by mail of what they have not read and what no mail has told them of.',
);
