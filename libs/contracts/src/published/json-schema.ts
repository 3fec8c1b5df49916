/** The part of JSON Schema (draft 7) that payloads are described in. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly $schema?: string;
  readonly $id?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly uniqueItems?: boolean;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly propertyNames?: JsonSchema;
  readonly additionalProperties?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
}

/** A schema that also takes null. */
export function orNull(schema: JsonSchema): JsonSchema {
  if (typeof schema.type !== 'string') return { anyOf: [schema, { type: 'null' }] };
  const values = schema.enum ? { enum: [...schema.enum, null] } : {};
  return { ...schema, type: [schema.type, 'null'], ...values };
}

/** Every schema within a schema, itself first. */
export function partsOf(schema: JsonSchema): JsonSchema[] {
  const { items, propertyNames, additionalProperties, properties, anyOf, allOf, definitions } = schema;
  const lone = [items, propertyNames, additionalProperties].filter((part) => part !== undefined);
  const named = [properties, definitions].flatMap((parts) => Object.values(parts ?? {}));
  return [schema, ...[...lone, ...named, ...(anyOf ?? []), ...(allOf ?? [])].flatMap(partsOf)];
}
