import { buildMessage, ValidateBy } from 'class-validator';

/** Every entry of the list is a string for which `holds` is true. */
export function IsEach(holds: (value: string) => boolean, expected: string): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isEach',
      validator: {
        validate: (value: unknown) => typeof value === 'string' && holds(value),
        defaultMessage: buildMessage((each) => `${each}$property must be ${expected}`, { each: true }),
      },
    },
    { each: true },
  );
}
