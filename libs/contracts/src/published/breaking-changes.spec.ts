import { describe, expect, it } from '@jest/globals';
import { Type } from 'class-transformer';
import {
  IsArray,
  IsIn,
  IsInt,
  IsString,
  IsUUID,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { defineEvent, type PayloadClass } from '../event.js';
import { IsAmount, IsCapacity } from '../values/value-checks.js';
import { breakingChanges } from './breaking-changes.js';
import { payloadSchema } from './payload-schema.js';

const COLOURS = ['red', 'green'] as const;

class Inner {
  @IsUUID() id!: string;
  @IsIn(COLOURS) colour!: string;
  @IsInt() @Min(0) @Max(10) count!: number;
  @IsArray() @IsIn(COLOURS, { each: true }) colours!: string[];
  @IsAmount() budget!: object;
  @ValidateIf((o: Inner) => o.note !== null) @IsString() note!: string | null;
  @ValidateIf((o: Inner) => o.extra !== undefined) @IsString() extra?: string;
}

const schemaOf = (payload: PayloadClass<object>) =>
  payloadSchema(defineEvent('a.thing.done', payload, 'It is done.'));

/** What breaks when another class takes the place of `Inner`. */
function breaks(after: PayloadClass<object>): string[] {
  class Before {
    @ValidateNested() @Type(() => Inner) thing!: Inner;
  }
  class After {
    @ValidateNested() thing!: object;
  }
  Reflect.defineMetadata('design:type', after, After.prototype, 'thing');
  return breakingChanges(schemaOf(Before), schemaOf(After));
}

/** `Inner` with other checks on some fields; `null` takes a field away. */
function innerWith(fields: Readonly<Record<string, PropertyDecorator[] | null>>): PayloadClass<object> {
  class Changed {}
  const checks: Record<string, PropertyDecorator[] | null> = {
    id: [IsUUID()],
    colour: [IsIn(COLOURS)],
    count: [IsInt(), Min(0), Max(10)],
    colours: [IsArray(), IsIn(COLOURS, { each: true })],
    budget: [IsAmount()],
    note: [ValidateIf((o: Inner) => o.note !== null), IsString()],
    extra: [ValidateIf((o: Inner) => o.extra !== undefined), IsString()],
    ...fields,
  };
  for (const [name, decorators] of Object.entries(checks)) {
    // decorators run from the last to the first
    for (const decorate of [...(decorators ?? [])].reverse()) decorate(Changed.prototype, name);
  }
  return Changed;
}

describe('what is broken', () => {
  it('nothing, when nothing changed', () => {
    expect(breaks(innerWith({}))).toEqual([]);
  });

  it.each<[string, Record<string, PropertyDecorator[] | null>, string]>([
    ['a field is removed', { count: null }, 'thing.count is gone (removed or renamed)'],
    [
      'a field is renamed',
      { count: null, amount: [ValidateIf((o: { amount?: number }) => o.amount !== undefined), IsInt()] },
      'thing.count is gone (removed or renamed)',
    ],
    ['a type is changed', { count: [IsString()] }, 'thing.count was of type integer and is string'],
    [
      'one becomes many',
      { colour: [IsArray(), IsIn(COLOURS, { each: true })] },
      'thing.colour was of type string and is array',
    ],
    [
      'a new field is required',
      { size: [IsInt()] },
      'thing.size is new and required, and past events lack it',
    ],
    [
      'a field becomes required',
      { extra: [IsString()] },
      'thing.extra is required now, and past events may lack it',
    ],
    [
      'a field may go missing',
      { colour: [ValidateIf((o: Inner) => o.colour !== undefined), IsIn(COLOURS)] },
      'thing.colour may be missing now, and readers count on it',
    ],
    [
      'null is new',
      { colour: [ValidateIf((o: Inner) => o.colour !== null), IsIn(COLOURS)] },
      'thing.colour may be null now, and readers do not expect that',
    ],
    ['null is gone', { note: [IsString()] }, 'thing.note was of type string or null and is string'],
    ['a code is removed', { colour: [IsIn(['red'])] }, 'thing.colour no longer takes the value "green"'],
    [
      'a code within a list is removed',
      { colours: [IsArray(), IsIn(['red'], { each: true })] },
      'thing.colours[] no longer takes the value "green"',
    ],
    [
      'text becomes codes',
      { note: [ValidateIf((o: Inner) => o.note !== null), IsIn(['a'])] },
      'thing.note took any value and takes only some',
    ],
    ['a lower bound rises', { count: [IsInt(), Min(1), Max(10)] }, 'thing.count must be at least 1 now'],
    ['an upper bound falls', { count: [IsInt(), Min(0), Max(9)] }, 'thing.count must be at most 9 now'],
    [
      'text must be a UUID',
      { note: [ValidateIf((o: Inner) => o.note !== null), IsUUID()] },
      'thing.note must be a uuid now',
    ],
    [
      'a value becomes another one',
      { budget: [IsCapacity()] },
      'thing.budget.kind is gone (removed or renamed)',
    ],
  ])('when %s', (_what, fields, says) => {
    expect(breaks(innerWith(fields))).toContain(says);
  });
});

describe('what only grows', () => {
  it.each<[string, Record<string, PropertyDecorator[]>]>([
    [
      'a field that may be missing',
      { hint: [ValidateIf((o: { hint?: string }) => o.hint !== undefined), IsString()] },
    ],
    ['a further code', { colour: [IsIn([...COLOURS, 'blue'])] }],
    ['a further code within a list', { colours: [IsArray(), IsIn([...COLOURS, 'blue'], { each: true })] }],
    ['wider bounds', { count: [IsInt(), Min(-1), Max(100)] }],
    ['codes becoming any text', { colour: [IsString()] }],
  ])('%s breaks nothing', (_what, fields) => {
    expect(breaks(innerWith(fields))).toEqual([]);
  });
});
