import { Inject, Injectable } from '@nestjs/common';
import { HostCookie, type Headers } from '../sessions/host-cookie.js';
import { DIRECTORY_SETTINGS, type DirectorySettings } from '../settings.js';

/** Longer than any way there and back; what it marks ends sooner. */
const MARKED_FOR_MS = 3_600_000;

/**
 * Marks the browser that went to a provider, so that no other one can come back in its place. The way back begins at another
 * site, from which a stricter cookie would not be sent.
 */
@Injectable()
export class JourneyCookie extends HostCookie {
  constructor(@Inject(DIRECTORY_SETTINGS) { publicUrl }: DirectorySettings) {
    super(publicUrl, 'mutua-journey', 'lax');
  }

  mark(reply: Headers, mark: string): void {
    this.give(reply, mark, new Date(Date.now() + MARKED_FOR_MS));
  }
}
