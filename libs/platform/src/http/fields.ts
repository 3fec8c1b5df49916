import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type as TransformType } from 'class-transformer';
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
  Length,
  Max,
  MaxLength,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { cleanLine, cleanProse, isStorable, saysSomething } from './plain-text.js';

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
    ...(optional ? [] : [IsDefined({ message: missing(options, schema) })]),
  ];
  return applyDecorators(
    optional ? ApiPropertyOptional(documented) : ApiProperty(documented),
    ...presence,
    ...checks,
  );
}

/** What a field that was left out should have been: what it is for, or else of what type it is. */
function missing({ description, nullable }: FieldOptions, schema: Schema): string {
  const { type, format, items, enum: codes = items?.enum } = schema as Described;
  const kind = format ?? (typeof type === 'string' ? type : 'object');
  const expected =
    description?.replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase()) ??
    (codes ? `${items ? 'some' : 'one'} of ${codes.join(', ')}` : (KINDS[kind] ?? kind));
  return `$property is required: ${expected}${nullable && !expected.includes('null') ? '; null where there is none' : ''}`;
}

/** What a value of a type or format is called to whoever left it out. */
const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  password: 'a text',
  uuid: 'an id (UUID)',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

interface Described {
  /** Of what has fields of its own, its class. */
  readonly type?: string | (() => unknown);
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly items?: Pick<Described, 'enum'>;
}

export interface TextOptions extends FieldOptions {
  readonly max: number;
  readonly min?: number;
  /** A name or a title: its blanks become single spaces, and it must hold something to read. */
  readonly line?: boolean;
}

export function TextField(options: TextOptions): PropertyDecorator {
  const { min = 0, max, line = false } = options;
  const schema = { type: 'string', minLength: min, maxLength: max };
  return field(
    options,
    schema,
    Transform(({ value }: { value: unknown }) => cleaned(value, line ? cleanLine : cleanProse)),
    IsString(),
    MaxLength(max),
    ...(min > 0 ? [SaysAtLeast(min)] : []),
    IsStorable(),
    ...(line ? [SaysSomething()] : []),
  );
}

/** What holds nothing but invisible characters stays as it was sent, to be refused: it is not the same as left out. */
function cleaned(value: unknown, clean: (text: string) => string): unknown {
  if (typeof value !== 'string') return value;
  return clean(value) || (value.trim() === '' ? '' : value);
}

/** Text may be left empty; what is there must be to read. */
function SaysSomething(): PropertyDecorator {
  return ValidateBy({
    name: 'saysSomething',
    validator: {
      validate: (value: unknown) => typeof value !== 'string' || value === '' || saysSomething(value),
      defaultMessage: (args) => `${args?.property} must have letters or digits that can be seen`,
    },
  });
}

/** Blank characters say nothing. */
function SaysAtLeast(min: number): PropertyDecorator {
  return ValidateBy({
    name: 'saysAtLeast',
    validator: {
      validate: (value: unknown) => typeof value !== 'string' || cleanProse(value).length >= min,
      defaultMessage: (args) => `${args?.property} must have at least ${min} characters that are not blank`,
    },
  });
}

/** PostgreSQL stores no NUL and no half of a surrogate pair; other controls and overrides mislead who reads. */
function IsStorable(): PropertyDecorator {
  return ValidateBy({
    name: 'isStorable',
    validator: {
      validate: (value: unknown) => typeof value !== 'string' || isStorable(value),
      defaultMessage: (args) =>
        `${args?.property} must be well-formed text without control characters and without overrides of the direction of writing`,
    },
  });
}

/** A password, a code or a token: taken as it is, and repeated in no message. */
export function SecretField(options: FieldOptions & { min: number; max: number }): PropertyDecorator {
  const { min, max } = options;
  const schema = { type: 'string', format: 'password', minLength: min, maxLength: max };
  return field(options, schema, IsString(), Length(min, max), IsStorable());
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
  const message = `$property must only hold codes of ${codes.join(', ')}`;
  return field(options, schema, IsArray(), ArrayUnique(), IsIn(codes, { each: true, message }));
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
          each
            ? `each of ${args?.property} must be ${standard.expected}`
            : `${args?.property} must be ${standard.expected}; it was ${JSON.stringify(args?.value)}`,
      },
    },
    { each },
  );
}

export function StandardField(standard: Standard, options: FieldOptions = {}): PropertyDecorator {
  const description = [options.description, standard.expected].filter(Boolean).join('; ');
  return field({ ...options, description }, { type: 'string' }, follows(standard, false));
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

/** Several values with fields of their own. */
export function ValuesField(
  type: () => new () => object,
  options: FieldOptions & { maxItems: number },
): PropertyDecorator {
  const { maxItems } = options;
  return applyDecorators(
    field(
      options,
      { type: () => type(), isArray: true, maxItems },
      IsArray(),
      ArrayMaxSize(maxItems),
      ValidateNested({ each: true }),
    ),
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
