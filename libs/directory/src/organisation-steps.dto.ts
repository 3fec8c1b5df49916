import { TextField } from '@mutua/platform/http';

/** Why a coordinator refuses to verify an organisation. */
export class RefuseOrganisationDto {
  @TextField({ min: 3, max: 2_000, description: 'What is missing or wrong, so that it can be corrected' })
  reason!: string;
}
