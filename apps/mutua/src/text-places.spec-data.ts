import { partsOf, type Schema, type Schemas } from './undeclared-fields.spec-data.js';

/** Where a text stands in what is sent: names of fields, and 0 for the first of a list. */
export type Place = readonly (string | 0)[];

/** Every place for a text, however deep, that a schema has. */
export function textPlaces(schema: Schema, schemas: Schemas): Place[] {
  return partsOf(schema, schemas).flatMap(({ type, items, properties = {} }): Place[] => {
    const own: Place[] = [type].flat().includes('string') ? [[]] : [];
    const inItems = items ? textPlaces(items, schemas).map((place): Place => [0, ...place]) : [];
    const inFields = Object.entries(properties).flatMap(([name, field]) =>
      textPlaces(field, schemas).map((place): Place => [name, ...place]),
    );
    return [...own, ...inItems, ...inFields];
  });
}

/** What is sent with another text in a place. */
export function withTextAt(sent: unknown, [step, ...rest]: Place, text: string): unknown {
  if (step === undefined) return text;
  if (step === 0) return [withTextAt(Array.isArray(sent) ? (sent as unknown[])[0] : undefined, rest, text)];
  const fields = (sent ?? {}) as Readonly<Record<string, unknown>>;
  return { ...fields, [step]: withTextAt(fields[step], rest, text) };
}
