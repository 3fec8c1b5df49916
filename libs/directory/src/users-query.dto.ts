import { PageQuery, StandardField } from '@mutua/platform/http';
import { EMAIL } from './standards.js';

/** Which people to list. */
export class UsersQuery extends PageQuery {
  @StandardField(EMAIL, { optional: true, description: 'Capitals and small letters are the same' })
  email?: string;
}
