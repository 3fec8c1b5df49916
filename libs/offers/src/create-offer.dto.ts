import { BooleanField } from '@mutua/platform/http';
import { OfferContentDto } from './offer-content.dto.js';

/** A new offer, as a draft or sent for screening at once. */
export class CreateOfferDto extends OfferContentDto {
  @BooleanField({ optional: true, description: 'Send it for screening at once' }) submit = false;
}
