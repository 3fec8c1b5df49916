import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { getMetadataStorage, ValidationTypes } from 'class-validator';

type Metadata = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];
type Holds = (object: object, value: unknown) => boolean;

/** A class whose fields bear decorators of class-validator. */
export type CheckedClass = new () => object;

interface Field {
  readonly name: string;
  /** The field is checked where all of them hold. */
  readonly conditions: readonly Holds[];
  readonly checks: readonly Holds[];
}

/**
 * The checks that a class declares with class-validator's decorators, put in order once and answered by the very same
 * validators with yes or no. class-validator gathers them anew for every object and prepares an error for every field,
 * which costs many times what the validators do; it is asked after a no, for what is wrong.
 */
export class DeclaredChecks {
  private readonly fields: readonly Field[];
  private readonly names: ReadonlySet<string>;

  /**
   * @param onlyDeclared whether fields that the class does not declare are wrong (class-validator's `forbidNonWhitelisted`)
   * @throws Error when a check cannot be answered at once, or a value within does not name its class
   */
  constructor(
    type: CheckedClass,
    private readonly onlyDeclared: boolean,
  ) {
    const storage = getMetadataStorage();
    const byField = storage.groupByPropertyName(storage.getTargetValidationMetadatas(type, '', false, false));
    this.fields = Object.entries(byField).map(([name, metadata]) => ({
      name,
      conditions: metadata.filter(isCondition).map(({ constraints: [holds] }) => holds as Holds),
      checks: metadata.flatMap((one) => checksOf(type, one, onlyDeclared)),
    }));
    this.names = new Set(this.fields.map(({ name }) => name));
  }

  /**
   * Nothing holds where nothing is declared.
   *
   * @param object an instance of the class, or a plain object in its place; so with the values within
   */
  hold(object: object): boolean {
    if (this.fields.length === 0) return false;
    if (this.onlyDeclared) {
      for (const name of Object.keys(object)) if (!this.names.has(name)) return false;
    }
    // plain loops: every request and every event comes through here
    for (const field of this.fields) if (!holdsIn(field, object)) return false;
    return true;
  }
}

function holdsIn({ name, conditions, checks }: Field, object: object): boolean {
  const value = (object as Readonly<Record<string, unknown>>)[name];
  for (const condition of conditions) if (!condition(object, value)) return true;
  for (const check of checks) if (!check(object, value)) return false;
  return true;
}

function isCondition({ type }: Metadata): boolean {
  return type === ValidationTypes.CONDITIONAL_VALIDATION;
}

function checksOf(type: CheckedClass, metadata: Metadata, onlyDeclared: boolean): Holds[] {
  switch (metadata.type) {
    case ValidationTypes.CONDITIONAL_VALIDATION:
    case ValidationTypes.WHITELIST:
      return [];
    case ValidationTypes.NESTED_VALIDATION:
      return [valueCheck(type, metadata.propertyName, onlyDeclared)];
    case ValidationTypes.CUSTOM_VALIDATION:
    case ValidationTypes.IS_DEFINED:
      return validatorChecks(type, metadata);
    default:
      throw new Error(`${type.name}.${metadata.propertyName}: ${metadata.type} cannot be answered at once`);
  }
}

/** A check by class-validator's own validators, or ours made with `ValidateBy`. */
function validatorChecks(type: CheckedClass, metadata: Metadata): Holds[] {
  const { propertyName: property, constraints, constraintCls, each, validateIf } = metadata;
  return getMetadataStorage()
    .getTargetValidatorConstraints(constraintCls)
    .map(({ instance, async }) => {
      if (async) throw new Error(`${type.name}.${property} has a check that takes its time`);
      return (object, value) => {
        if (validateIf && !validateIf(object, value)) return true;
        const args = { targetName: type.name, property, object, value, constraints };
        const holds = (one: unknown) => instance.validate(one, args) === true;
        return each && Array.isArray(value) ? value.every(holds) : holds(value);
      };
    });
}

/** The checks of a value with fields of its own (`ValidateNested`), or of each in a list. */
function valueCheck(type: CheckedClass, name: string, onlyDeclared: boolean): Holds {
  const within = defaultMetadataStorage.findTypeMetadata(type, name)?.typeFunction() as
    CheckedClass | undefined;
  if (!within) throw new Error(`${type.name}.${name} does not say which class its value is of`);
  const checks = new DeclaredChecks(within, onlyDeclared);
  const holds = (value: unknown): boolean => {
    if (value === undefined) return true;
    if (Array.isArray(value)) return value.every(holds);
    return typeof value === 'object' && value !== null && checks.hold(value);
  };
  return (_, value) => holds(value);
}
