import { getMetadataStorage, ValidationTypes } from 'class-validator';
import { targetConstructorToSchema } from 'class-validator-jsonschema';
import type { ISchemaConverters } from 'class-validator-jsonschema/build/defaultConverters.js';
import type { EventDefinition, PayloadClass } from '../event.js';
import { orNull, partsOf, type JsonSchema } from './json-schema.js';
import { checkSchemas, valueSchemas } from './value-schemas.js';

type Condition = (of: object, value: unknown) => boolean;

const LOCAL = '#/definitions/';

function checksOf(type: PayloadClass<object>) {
  return getMetadataStorage().getTargetValidationMetadatas(type, '', true, false);
}

/**
 * Whether a field may be null and whether it may be missing: `ValidateIf` is asked whether it would check such a value.
 */
function leave(type: PayloadClass<object>, field: string): { null: boolean; missing: boolean } {
  const conditions = checksOf(type)
    .filter((check) => check.propertyName === field && check.type === ValidationTypes.CONDITIONAL_VALIDATION)
    .map((check) => check.constraints?.[0] as Condition);
  const unchecked = (of: Readonly<Record<string, unknown>>) =>
    conditions.some((condition) => !condition(of, of[field]));
  return { null: unchecked({ [field]: null }), missing: unchecked({}) };
}

/** The schema of one class of payload, from the checks that its fields bear. */
function classSchema(type: PayloadClass<object>, refPrefix: string): JsonSchema {
  const { properties = {} } = targetConstructorToSchema(type, {
    additionalConverters: checkSchemas(refPrefix) as ISchemaConverters,
    refPointerPrefix: refPrefix,
  }) as JsonSchema;
  const fields = Object.entries(properties).map(([name, schema]) => ({
    name,
    schema,
    may: leave(type, name),
  }));
  return {
    type: 'object',
    properties: Object.fromEntries(
      fields.map(({ name, schema, may }) => [name, may.null ? orNull(schema) : schema]),
    ),
    required: fields.filter(({ may }) => !may.missing).map(({ name }) => name),
  };
}

/** The classes that fields of a class are made of. */
function innerClasses(type: PayloadClass<object>): PayloadClass<object>[] {
  return checksOf(type)
    .filter(({ type: kind }) => kind === ValidationTypes.NESTED_VALIDATION)
    .map(
      ({ propertyName }) =>
        Reflect.getMetadata('design:type', type.prototype as object, propertyName) as PayloadClass<object>,
    );
}

function withInner(type: PayloadClass<object>): PayloadClass<object>[] {
  return [type, ...innerClasses(type).flatMap(withInner)];
}

/**
 * The schemas of classes of payloads and of all that they are made of, by name.
 *
 * @param refPrefix where the schemas will stand, so that they can refer to one another
 */
export function schemasByName(
  types: readonly PayloadClass<object>[],
  refPrefix: string,
): Readonly<Record<string, JsonSchema>> {
  const classes = [...new Set(types.flatMap(withInner))];
  return {
    ...Object.fromEntries(classes.map((type) => [type.name, classSchema(type, refPrefix)])),
    ...valueSchemas(refPrefix),
  };
}

/** The schema of an event's payload as a document of its own, with the definitions that it uses. */
export function payloadSchema({ payload }: EventDefinition): JsonSchema {
  return schemaDocument(payload.name, schemasByName([payload], LOCAL));
}

/** One of several schemas that refer to one another, with those of them that it uses. */
export function schemaDocument(name: string, all: Readonly<Record<string, JsonSchema>>): JsonSchema {
  const used = new Set<string>();
  const visit = (schema: JsonSchema): void => {
    for (const { $ref } of partsOf(schema)) {
      const found = $ref?.slice(LOCAL.length);
      if (found === undefined || used.has(found)) continue;
      used.add(found);
      visit(all[found] ?? {});
    }
  };
  const root = { $ref: `${LOCAL}${name}` };
  visit(root);
  return { ...root, definitions: Object.fromEntries([...used].sort().map((one) => [one, all[one] ?? {}])) };
}
