import type { ErrorObject } from 'ajv';

/** An error of JSON Schema validation as a person reads it. */
export interface SchemaProblem {
  /** A JSON pointer. */
  readonly at: string;
  readonly reason: string;
}

const BRANCH = /^(.*\/oneOf)\/(\d+)\//;
/** The fields that say which of several shapes a value has: Amount by `kind`, Capacity by `unit`. */
const DISCRIMINATOR = /\/(kind|unit)$/;

/**
 * Tells what is wrong without what follows from it: of the alternatives of a `oneOf` only the one that the value chose by
 * its `kind` or `unit`.
 */
export function schemaProblems(errors: readonly ErrorObject[]): SchemaProblem[] {
  const notChosen = new Set(errors.filter(refusesShape).map(branchOf));
  const told = errors.filter((error) => {
    if (['oneOf', 'anyOf'].includes(error.keyword))
      return !errors.some((other) => isBelow(other, error, notChosen));
    return !isOfBranch(error, notChosen);
  });
  const byPlace = new Map(told.map((error) => [placeOf(error), reasonOf(error)]));
  return [...byPlace].map(([at, reason]) => ({ at, reason }));
}

function refusesShape({ keyword, instancePath, schemaPath }: ErrorObject): boolean {
  return (
    (keyword === 'const' || keyword === 'enum') && DISCRIMINATOR.test(instancePath) && BRANCH.test(schemaPath)
  );
}

/** One alternative for one value. */
function branchOf({ instancePath, schemaPath }: ErrorObject): string {
  const [, oneOf, index] = BRANCH.exec(schemaPath) ?? [];
  return `${instancePath.replace(DISCRIMINATOR, '')} ${oneOf} ${index}`;
}

function isOfBranch({ instancePath, schemaPath }: ErrorObject, branches: ReadonlySet<string>): boolean {
  const [, oneOf, index] = BRANCH.exec(schemaPath) ?? [];
  if (oneOf === undefined) return false;
  return [...branches].some((branch) => {
    const [place = '', ...rest] = branch.split(' ');
    return rest.join(' ') === `${oneOf} ${index}` && instancePath.startsWith(place);
  });
}

/** Whether a more exact error than "none of the alternatives" is told. */
function isBelow(other: ErrorObject, { instancePath }: ErrorObject, notChosen: ReadonlySet<string>): boolean {
  if (['oneOf', 'anyOf'].includes(other.keyword)) return false;
  return other.instancePath.startsWith(instancePath) && !isOfBranch(other, notChosen);
}

function placeOf({ instancePath, keyword, params }: ErrorObject): string {
  const { missingProperty, additionalProperty } = params as Record<string, string | undefined>;
  if (keyword === 'required') return `${instancePath}/${missingProperty}`;
  if (keyword === 'additionalProperties') return `${instancePath}/${additionalProperty}`;
  return instancePath;
}

function reasonOf({ keyword, message = 'is wrong', params }: ErrorObject): string {
  const { allowedValues, allowedValue, pattern } = params as Record<string, unknown>;
  switch (keyword) {
    case 'required':
      return 'is missing; all fields are required';
    case 'additionalProperties':
      return 'is no field of a record; remove it';
    case 'enum':
      return `must be one of ${(allowedValues as unknown[]).join(', ')}`;
    case 'const':
      return `must be ${JSON.stringify(allowedValue)}`;
    case 'pattern':
      return `is not of the form ${String(pattern)}`;
    case 'oneOf':
      return 'has no kind or unit that the README lists for this field';
    default:
      return message;
  }
}
