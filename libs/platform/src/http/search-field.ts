import { TextField } from './fields.js';

/** A query parameter with words to search for. */
export function SearchField(): PropertyDecorator {
  return TextField({
    min: 2,
    max: 100,
    line: true,
    optional: true,
    description:
      'Only those in which all of these words occur, whatever their accents and capitals: in title or summary, or as (the beginning of a word of) the label, in any of the six languages, of a type of cooperation, topic, target group, Goal or country',
  });
}
