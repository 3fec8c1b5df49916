import { ValidationPipe } from '@nestjs/common';
import { getMetadataStorage, type ValidationError, type ValidatorOptions } from 'class-validator';
import { DeclaredChecks, type CheckedClass } from '../checks/index.js';
import { Refused, type FieldError } from '../decision/index.js';

/** Checks every body and query against its DTO; unknown fields are refused by name, never dropped in silence. */
export class DtoPipe extends ValidationPipe {
  private readonly prepared = new WeakMap<CheckedClass, DeclaredChecks>();

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

  protected override validate(dto: object, options?: ValidatorOptions) {
    return this.checksOf(dto.constructor as CheckedClass).hold(dto) ? [] : super.validate(dto, options);
  }

  /** JSON has no binary values, for which NestJS would search every field of every body. */
  protected override findNestedBinaryValues(): ValidationError[] {
    return [];
  }

  private checksOf(type: CheckedClass): DeclaredChecks {
    const known = this.prepared.get(type);
    if (known) return known;
    const checks = new DeclaredChecks(type, true);
    this.prepared.set(type, checks);
    return checks;
  }
}

/** Of a field that is missing, or not of its type, nothing else is worth saying; the most telling first. */
const DECISIVE = ['isDefined', 'isArray', 'isObjectValue', 'isIn', 'isInt', 'isAmountOfMoney', 'isString'];

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
    .map(([rule, message]) => ({
      pointer,
      detail: (rule === 'whitelistValidation' ? unknownField(error) : message).slice(0, LONGEST_DETAIL),
    }));
  return [...own, ...(error.children ?? []).flatMap((child) => flatten(child, pointer))];
}

function unknownField(error: ValidationError): string {
  const target = error.target?.constructor;
  if (!target) return `${error.property} is not a field of this request`;
  const known = getMetadataStorage()
    .getTargetValidationMetadatas(target, '', false, false)
    .map((metadata) => metadata.propertyName);
  return `${error.property} is not a field of this request; its fields are ${[...new Set(known)].join(', ')}`;
}
