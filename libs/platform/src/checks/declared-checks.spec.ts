import { describe, expect, it } from '@jest/globals';
import { plainToInstance, Transform } from 'class-transformer';
import { IsInt, validate, ValidateNested, ValidatePromise } from 'class-validator';
import fc from 'fast-check';
import { PAYLOAD_EXAMPLES } from '@mutua/contracts/published';
import {
  AmountDto,
  BooleanField,
  CapacityDto,
  CodeField,
  CodesField,
  IdField,
  IntegerField,
  LANGUAGE,
  PeriodDto,
  QuantitiesDto,
  StandardField,
  StandardsField,
  TextField,
  ValueField,
} from '../http/index.js';
import { DeclaredChecks, type CheckedClass } from './declared-checks.js';
import { DeclaredFields } from './declared-fields.js';

/** A request with a field of every kind there is. */
class EveryField {
  @TextField({ max: 20, min: 2, line: true }) title!: string;
  @TextField({ max: 20, optional: true, nullable: true }) note: string | null = null;
  @BooleanField({ optional: true }) yes = false;
  @IntegerField({ min: 1, max: 9 }) count!: number;
  @IdField() id!: string;
  @CodeField(['a', 'b'], { nullable: true }) code!: string | null;
  @CodesField([1, 2, 3], { optional: true }) codes: number[] = [];
  @StandardField(LANGUAGE) language!: string;
  @StandardsField(LANGUAGE, { optional: true, maxItems: 2 }) languages: string[] = [];
  @ValueField(() => AmountDto, { optional: true, nullable: true }) amount: AmountDto | null = null;
  @ValueField(() => CapacityDto, { optional: true }) capacity = new CapacityDto();
  @ValueField(() => PeriodDto) period!: PeriodDto;
  @ValueField(() => QuantitiesDto, { optional: true }) quantities = new QuantitiesDto();
}

const GOOD_BODY = {
  title: 'A title',
  note: null,
  yes: true,
  count: 3,
  id: '01938f10-0000-7000-8000-0000000000a1',
  code: 'a',
  codes: [1, 3],
  language: 'fr',
  languages: ['en', 'fr'],
  amount: { kind: 'ceiling', money: { amount: '250000', currency: 'USD' } },
  capacity: { unit: 'people', quantity: 4 },
  period: { start: '2027-01-01', end: null },
  quantities: { people: 40 },
};

/** Values that are right in one place and wrong in another. */
const anyValue = fc.oneof(
  fc.constantFrom<unknown[]>(
    undefined,
    null,
    '',
    ' ',
    'a',
    'fr',
    'USD',
    'unknown',
    'money',
    '2026-13-01',
    '2020-01-01',
  ),
  fc.constantFrom<unknown[]>(
    0,
    1,
    3.5,
    -1,
    10,
    Number.NaN,
    true,
    [],
    {},
    [null],
    ['en', 'en'],
    ['xx'],
    [1, 2],
    [[]],
  ),
  fc.constantFrom<unknown[]>(GOOD_BODY.amount, GOOD_BODY.capacity, GOOD_BODY.period, [GOOD_BODY.period]),
  fc.jsonValue({ maxDepth: 2 }),
);

/** An object that is right, and a few changes somewhere in it. */
function changed(good: object): fc.Arbitrary<object> {
  const change = fc.record({ at: fc.nat(), deep: fc.nat(2), other: fc.boolean(), value: anyValue });
  return fc.array(change, { maxLength: 3 }).map((changes) => {
    const body = structuredClone(good) as Record<string, unknown>;
    for (const { at, deep, other, value } of changes) {
      let place = body;
      for (let level = 0; level < deep; level += 1) {
        const within = Object.values(place).filter((one) => typeof one === 'object' && one !== null);
        place = (within[at % Math.max(1, within.length)] ?? place) as typeof place;
      }
      const names = Object.keys(place);
      const name = other ? 'other' : (names[at % Math.max(1, names.length)] ?? 'other');
      if (value === undefined && !Array.isArray(place)) delete place[name];
      else place[name] = structuredClone(value);
    }
    return body;
  });
}

/** What class-validator itself says, asked as the pipe and the check of payloads ask it. */
async function holdsFor(instance: object, onlyDeclared: boolean): Promise<boolean> {
  const whitelist = onlyDeclared ? { whitelist: true, forbidNonWhitelisted: true } : {};
  return (await validate(instance, { forbidUnknownValues: true, ...whitelist })).length === 0;
}

describe('checks put in order once', () => {
  it('say of a request what class-validator says', async () => {
    const checks = new DeclaredChecks(EveryField, true);
    const seen = { right: 0, wrong: 0 };
    await fc.assert(
      fc.asyncProperty(changed(GOOD_BODY), async (body) => {
        const instance = plainToInstance(EveryField, body);
        const holds = checks.hold(instance);
        expect(holds).toBe(await holdsFor(instance, true));
        seen[holds ? 'right' : 'wrong'] += 1;
      }),
      { numRuns: 2_000, examples: [[GOOD_BODY]] },
    );
    expect(Math.min(seen.right, seen.wrong)).toBeGreaterThan(100);
  });

  it.each(PAYLOAD_EXAMPLES.map(({ event, payload }) => ({ type: event.type, event, payload })))(
    'say of $type what class-validator says, without making instances',
    async ({ event, payload }) => {
      const checks = new DeclaredChecks(event.payload, false);
      expect(checks.hold(payload)).toBe(true);
      await fc.assert(
        fc.asyncProperty(changed(payload), async (one) => {
          expect(checks.hold(one)).toBe(await holdsFor(plainToInstance(event.payload, one), false));
        }),
        { numRuns: 200 },
      );
    },
  );

  it('hold for nothing where nothing is declared', () => {
    class Nothing {}
    expect(new DeclaredChecks(Nothing, false).hold({})).toBe(false);
  });

  it('say at once that a class cannot be checked so', () => {
    class Later {
      @ValidatePromise() @IsInt() count!: Promise<number>;
    }
    class Untyped {
      @ValidateNested() value!: object;
    }
    const preparing = (type: CheckedClass) => () => new DeclaredChecks(type, false);
    expect(preparing(Later)).toThrow('Later.count: promiseValidation cannot be answered at once');
    expect(preparing(Untyped)).toThrow('Untyped.value does not say which class its value is of');
  });
});

/** Values that are equal may still lack the methods of their class. */
function classesIn(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return null;
  return Array.isArray(value)
    ? value.map(classesIn)
    : [value.constructor.name, ...Object.values(value).map(classesIn)];
}

describe('fields read by a plan made once', () => {
  it('are of a right request what class-transformer makes of them, and nothing wrong becomes right', () => {
    const fields = new DeclaredFields(EveryField);
    const checks = new DeclaredChecks(EveryField, true);
    let right = 0;
    fc.assert(
      fc.property(changed(GOOD_BODY), (changed) => {
        // lists that came as JSON have no fields of their own
        const body = JSON.parse(JSON.stringify(changed)) as object;
        const expected = plainToInstance(EveryField, body);
        const made = fields.make(body);
        if (!checks.hold(expected)) {
          expect(made !== null && checks.hold(made)).toBe(false);
          return;
        }
        expect(made).toEqual(expected);
        expect(classesIn(made)).toEqual(classesIn(expected));
        right += 1;
      }),
      { numRuns: 2_000, examples: [[GOOD_BODY], [{ ...GOOD_BODY, title: ' \u200bTwo   words ' }]] },
    );
    expect(right).toBeGreaterThan(100);
  });

  it('are not read where only class-transformer can tell what to do', () => {
    class Grouped {
      @IsInt() @Transform(({ value }: { value: unknown }) => value, { groups: ['some'] }) count!: number;
    }
    expect(() => new DeclaredFields(Grouped)).toThrow('Grouped.count is declared with options');
    expect(new DeclaredFields(EveryField).make({ ...GOOD_BODY, other: 1 })).toBeNull();
    expect(new DeclaredFields(EveryField).make({ ...GOOD_BODY, amount: { other: 1 } })).toBeNull();
  });
});
