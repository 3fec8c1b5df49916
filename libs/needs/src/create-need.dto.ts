import { BooleanField } from '@mutua/platform/http';
import { NeedContentDto } from './need-content.dto.js';

/** A new need, as a draft or sent for screening at once. */
export class CreateNeedDto extends NeedContentDto {
  @BooleanField({ optional: true, description: 'Send it for screening at once' }) submit = false;
}
