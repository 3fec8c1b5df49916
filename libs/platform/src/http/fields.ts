import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, type ApiPropertyOptions } from '@nestjs/swagger';
import { Type as TransformType } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

/**
 * One decorator a field of a DTO says what is taken (class-validator) and documents it (OpenAPI), so that the two cannot
 * drift apart.
 */
export interface FieldOptions {
  readonly description?: string;
  readonly example?: unknown;
  /** May be left out; the class's own default then holds. */
  readonly optional?: boolean;
  /** May be null: said to be unknown. */
  readonly nullable?: boolean;
}

type Schema = Pick<ApiPropertyOptions, 'description' | 'example'> & Record<string, unknown>;

function field(options: FieldOptions, schema: Schema, ...checks: PropertyDecorator[]): PropertyDecorator {
  const { description, example, optional = false, nullable = false } = options;
  const documented = {
    ...schema,
    ...(description === undefined ? {} : { description }),
    ...(example === undefined ? {} : { example }),
    ...(nullable ? { nullable: true } : {}),
  } as ApiPropertyOptions;
  const presence = [
    ...(optional ? [ValidateIf((_, value) => value !== undefined)] : []),
    ...(nullable ? [ValidateIf((_, value) => value !== null)] : []),
    ...(optional || nullable ? [] : [IsDefined()]),
  ];
  return applyDecorators(
    optional ? ApiPropertyOptional(documented) : ApiProperty(documented),
    ...presence,
    ...checks,
  );
}

export function TextField(options: FieldOptions & { max: number; min?: number }): PropertyDecorator {
  const { min = 0, max } = options;
  const schema = { type: 'string', minLength: min, maxLength: max };
  return field(
    options,
    schema,
    IsString(),
    MaxLength(max),
    ...(min > 0 ? [SaysAtLeast(min)] : []),
    IsStorable(),
  );
}

/** Blank characters say nothing. */
function SaysAtLeast(min: number): PropertyDecorator {
  return ValidateBy({
    name: 'saysAtLeast',
    validator: {
      validate: (value: unknown) => typeof value !== 'string' || value.trim().length >= min,
      defaultMessage: (args) => `${args?.property} must have at least ${min} characters that are not blank`,
    },
  });
}

/** PostgreSQL stores no NUL and no half of a surrogate pair. */
function IsStorable(): PropertyDecorator {
  return ValidateBy({
    name: 'isStorable',
    validator: {
      validate: (value: unknown) => typeof value !== 'string' || !/[\u0000\p{Cs}]/u.test(value),
      defaultMessage: (args) => `${args?.property} must be well-formed text without the character NUL`,
    },
  });
}

export function BooleanField(options: FieldOptions = {}): PropertyDecorator {
  return field(options, { type: 'boolean' }, IsBoolean());
}

export function IntegerField(options: FieldOptions & { min: number; max: number }): PropertyDecorator {
  const { min, max } = options;
  return field(options, { type: 'integer', minimum: min, maximum: max }, IsInt(), Min(min), Max(max));
}

export function IdField(options: FieldOptions = {}): PropertyDecorator {
  return field(options, { type: 'string', format: 'uuid' }, IsUUID());
}

/** One code of a closed list. */
export function CodeField(
  codes: readonly (string | number)[],
  options: FieldOptions = {},
): PropertyDecorator {
  const type = typeof codes[0] === 'number' ? 'integer' : 'string';
  return field(options, { type, enum: [...codes] }, IsIn(codes));
}

/** Several different codes of a closed list. */
export function CodesField(
  codes: readonly (string | number)[],
  options: FieldOptions = {},
): PropertyDecorator {
  const type = typeof codes[0] === 'number' ? 'integer' : 'string';
  const schema = {
    type: 'array',
    items: { type, enum: [...codes] },
    uniqueItems: true,
    maxItems: codes.length,
  };
  return field(options, schema, IsArray(), ArrayUnique(), IsIn(codes, { each: true }));
}

/** What a string must be, beyond a closed list short enough to print. */
export interface Standard {
  readonly name: string;
  readonly holds: (value: string) => boolean;
  /** What would be right, in words that follow "must be". */
  readonly expected: string;
}

function follows(standard: Standard, each: boolean): PropertyDecorator {
  return ValidateBy(
    {
      name: standard.name,
      validator: {
        validate: (value: unknown) => typeof value === 'string' && standard.holds(value),
        defaultMessage: (args) =>
          `${each ? 'each value in ' : ''}${args?.property} must be ${standard.expected}; it was ${JSON.stringify(args?.value)}`,
      },
    },
    { each },
  );
}

export function StandardField(standard: Standard, options: FieldOptions = {}): PropertyDecorator {
  const description = [options.description, standard.expected].filter(Boolean).join('; ');
  return field({ ...options, description }, { type: 'string' }, IsString(), follows(standard, false));
}

export function StandardsField(
  standard: Standard,
  options: FieldOptions & { maxItems?: number } = {},
): PropertyDecorator {
  const { maxItems = 250 } = options;
  const description = [options.description, `each ${standard.expected}`].filter(Boolean).join('; ');
  const schema = { type: 'array', items: { type: 'string' }, uniqueItems: true, maxItems };
  return field(
    { ...options, description },
    schema,
    IsArray(),
    ArrayUnique(),
    ArrayMaxSize(maxItems),
    follows(standard, true),
  );
}

/** A value with fields of its own. */
export function ValueField(type: () => new () => object, options: FieldOptions = {}): PropertyDecorator {
  return applyDecorators(
    // NestJS knows a deferred type by the function's name, which this property gives it
    field(options, { type: () => type() }, ValidateNested(), IsObjectValue()),
    TransformType(type),
  );
}

function IsObjectValue(): PropertyDecorator {
  return ValidateBy({
    name: 'isObjectValue',
    validator: {
      validate: (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value),
      defaultMessage: (args) => `${args?.property} must be an object`,
    },
  });
}

/** A query parameter that may be left out. */
export function OptionalCodeQuery(codes: readonly string[], description?: string): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ enum: [...codes], ...(description === undefined ? {} : { description }) }),
    IsOptional(),
    IsIn(codes),
  );
}
