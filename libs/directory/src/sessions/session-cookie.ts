import { Inject, Injectable } from '@nestjs/common';
import { DIRECTORY_SETTINGS, type DirectorySettings } from '../settings.js';
import { HostCookie } from './host-cookie.js';

export type { Headers } from './host-cookie.js';

/** The cookie that holds a session's secret; no other site's link or form sends it. */
@Injectable()
export class SessionCookie extends HostCookie {
  constructor(@Inject(DIRECTORY_SETTINGS) { publicUrl }: DirectorySettings) {
    super(publicUrl, 'mutua-session', 'strict');
  }
}
