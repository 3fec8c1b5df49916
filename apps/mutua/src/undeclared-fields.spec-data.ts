/** A part of an OpenAPI document that says what a value looks like. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
}

export type Schemas = Readonly<Record<string, Schema>>;

/** The fields of a value, however deep, that its schema does not name, as JSON pointers. */
export function undeclaredFields(value: unknown, schema: Schema, schemas: Schemas, at = ''): string[] {
  const parts = partsOf(schema, schemas);
  if (Array.isArray(value)) {
    const items = { anyOf: parts.flatMap((part) => part.items ?? additional(part)) };
    return value.flatMap((item: unknown) => undeclaredFields(item, items, schemas, `${at}/*`));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, field]) => {
    const declared = parts.flatMap((part) => part.properties?.[name] ?? additional(part));
    const pointer = `${at}/${name}`;
    return declared.length === 0 ? [pointer] : undeclaredFields(field, { anyOf: declared }, schemas, pointer);
  });
}

function additional({ additionalProperties }: Schema): Schema[] {
  if (additionalProperties === undefined || additionalProperties === false) return [];
  return [additionalProperties === true ? ANYTHING : additionalProperties];
}

const ANYTHING: Schema = { additionalProperties: true };

/** What a schema is made up of, itself among it. */
export function partsOf(schema: Schema, schemas: Schemas): Schema[] {
  const { $ref, allOf = [], anyOf = [], oneOf = [] } = schema;
  const named = $ref === undefined ? undefined : schemas[$ref.slice($ref.lastIndexOf('/') + 1)];
  const others = [...(named ? [named] : []), ...allOf, ...anyOf, ...oneOf];
  return [schema, ...others.flatMap((other) => partsOf(other, schemas))];
}
