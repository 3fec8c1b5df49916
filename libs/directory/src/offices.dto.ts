import { CodesField } from '@mutua/platform/http';
import { OFFICES, type Office } from './domain/user.js';

export class OfficesDto {
  @CodesField(OFFICES) offices!: Office[];
}
