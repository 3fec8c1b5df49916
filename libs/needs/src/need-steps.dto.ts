import { TextField } from '@mutua/platform/http';

/** What a coordinator asks the requester to change. */
export class ReturnNeedDto {
  @TextField({ min: 3, max: 2_000, description: 'What to change, in words the requester can act on' })
  whatToChange!: string;
}

/** Why a need is withdrawn. */
export class WithdrawNeedDto {
  @TextField({ min: 3, max: 2_000 }) reason!: string;
}
