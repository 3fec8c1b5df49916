import { ValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import { getMetadataStorage, type ValidationError } from 'class-validator';
import { DeclaredChecks, DeclaredFields, type CheckedClass } from '../checks/index.js';
import { Refused, type FieldError } from '../decision/index.js';

interface Declared {
  readonly fields: DeclaredFields;
  readonly checks: DeclaredChecks;
}

/**
 * Checks every body and query against its DTO; unknown fields are refused by name, never dropped in silence. What is right is
 * found to be so by plans made once; the rest goes the long way of NestJS, which finds the words for what is wrong.
 */
export class DtoPipe extends ValidationPipe {
  private readonly prepared = new WeakMap<CheckedClass, Declared>();

  constructor() {
    super({
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      transform: true,
      validationError: { target: true },
      exceptionFactory: (errors) => invalidFields(errors),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    return this.rightOne(value, metadata) ?? ((await super.transform(value, metadata)) as unknown);
  }

  /** The DTO of what is right; null when it is not, or nothing is declared. */
  private rightOne(value: unknown, { metatype }: ArgumentMetadata): object | null {
    if (typeof value !== 'object' || value === null || metatype === undefined) return null;
    const { fields, checks } = this.declaredBy(metatype as CheckedClass);
    const made = fields.make(value);
    return made !== null && checks.hold(made) ? made : null;
  }

  /** JSON has no binary values, for which NestJS would search every field of every body. */
  protected override findNestedBinaryValues(): ValidationError[] {
    return [];
  }

  private declaredBy(type: CheckedClass): Declared {
    const known = this.prepared.get(type);
    if (known) return known;
    const declared = { fields: new DeclaredFields(type), checks: new DeclaredChecks(type, true) };
    this.prepared.set(type, declared);
    return declared;
  }
}

/** Of a field that is missing, or not of its type, nothing else is worth saying; the most telling first. */
const DECISIVE = ['isDefined', 'isArray', 'isObjectValue', 'isIn', 'isInt', 'isAmountOfMoney', 'isString'];

/** The codes of field errors, by the rule that is broken; of any other rule, "not" and what it asks for. */
const CODES: Readonly<Record<string, string>> = {
  isDefined: 'required',
  isIn: 'unknown-code',
  notBeforeStart: 'ends-before-start',
  isInt: 'not-a-whole-number',
  min: 'too-small',
  max: 'too-great',
  maxLength: 'too-long',
  isLength: 'wrong-length',
  saysAtLeast: 'too-short',
  saysSomething: 'nothing-to-read',
  isStorable: 'unreadable-characters',
  arrayUnique: 'twice',
  arrayMinSize: 'too-few',
  arrayMaxSize: 'too-many',
  whitelistValidation: 'unknown-field',
};

function codeOf(rule: string): string {
  const words = rule.replace(/^is(?=[A-Z])/, '').replace(/(?<=.)[A-Z]/g, (letter) => `-${letter}`);
  return CODES[rule] ?? `not-${words.toLowerCase()}`;
}

/** As many errors as a person can use; the rest come when these are mended. */
const MOST_ERRORS = 20;
const LONGEST_DETAIL = 1_000;

/** The refusal for a set of field errors: one place for the wording, whoever found them. */
export function invalidFields(errors: readonly ValidationError[]): Refused {
  const fields = errors.flatMap((error) => flatten(error, '')).slice(0, MOST_ERRORS);
  const names = [...new Set(fields.map((field) => field.pointer))].join(', ');
  return new Refused(
    'invalid',
    'invalid-fields',
    `These fields are not as they should be: ${names}.`,
    fields,
  );
}

function flatten(error: ValidationError, parent: string): FieldError[] {
  const pointer = `${parent}/${error.property}`;
  const decisive = DECISIVE.find((rule) => error.constraints?.[rule] !== undefined);
  const broken = Object.entries(error.constraints ?? {});
  const own = broken
    .filter(([rule]) => decisive === undefined || rule === decisive)
    .flatMap(([rule, message]) => {
      const detail = (rule === 'whitelistValidation' ? unknownField(error) : message).slice(
        0,
        LONGEST_DETAIL,
      );
      const code = codeOf(rule);
      const wrong = wrongIn(error, rule);
      if (wrong === null) return [{ pointer, detail, code }];
      return wrong.map(({ index, value }) => ({
        pointer: `${pointer}/${index}`,
        detail: `${detail}; it was ${JSON.stringify(value)?.slice(0, LONGEST_DETAIL)}`,
        code,
      }));
    });
  return [...own, ...(error.children ?? []).flatMap((child) => flatten(child, pointer))];
}

/** What in a list breaks a rule that holds for each of its values, and where; null where the rule is about the list. */
function wrongIn({ target, property, value }: ValidationError, rule: string) {
  if (!target || !Array.isArray(value)) return null;
  const storage = getMetadataStorage();
  const declared = storage
    .getTargetValidationMetadatas(target.constructor, '', false, false)
    .find((one) => one.propertyName === property && one.name === rule && one.each);
  if (!declared) return null;
  const [validator] = storage.getTargetValidatorConstraints(declared.constraintCls);
  const args = { targetName: '', property, object: target, value, constraints: declared.constraints };
  return (value as unknown[])
    .map((one, index) => ({ index, value: one }))
    .filter((one) => validator?.instance.validate(one.value, args) !== true);
}

function unknownField(error: ValidationError): string {
  const target = error.target?.constructor;
  if (!target) return `${error.property} is not a field of this request`;
  const known = getMetadataStorage()
    .getTargetValidationMetadatas(target, '', false, false)
    .map((metadata) => metadata.propertyName);
  return `${error.property} is not a field of this request; its fields are ${[...new Set(known)].join(', ')}`;
}
