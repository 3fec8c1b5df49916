import { IdField, PageQuery, StandardField, TextField } from '@mutua/platform/http';
import { EMAIL } from './standards.js';

/** Which people to list. */
export class UsersQuery extends PageQuery {
  @IdField({
    optional: true,
    description: 'The one with this id, as events and rules name who did something',
  })
  id?: string;
  @StandardField(EMAIL, { optional: true, description: 'Capitals and small letters are the same' })
  email?: string;
  @TextField({
    min: 2,
    max: 100,
    line: true,
    optional: true,
    description:
      'Only those in whose name or address all of these words occur, whatever accents and capitals',
  })
  search?: string;
}
