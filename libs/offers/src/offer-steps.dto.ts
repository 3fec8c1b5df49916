import { CapacityDto, TextField, ValueField } from '@mutua/platform/http';

/** What a coordinator asks the provider to change. */
export class ReturnOfferDto {
  @TextField({ min: 3, max: 2_000, description: 'What to change, in words the provider can act on' })
  whatToChange!: string;
}

/** Why an offer is withdrawn. */
export class WithdrawOfferDto {
  @TextField({ min: 3, max: 2_000 }) reason!: string;
}

/** How much there is now. */
export class ChangeCapacityDto {
  @ValueField(() => CapacityDto, { description: 'The whole, what is claimed included' })
  capacity!: CapacityDto;
}
