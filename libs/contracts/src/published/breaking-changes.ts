import type { JsonSchema } from './json-schema.js';

/**
 * What a new schema of a published payload breaks, in words, one line each: for readers that go by the old schema, or for
 * events of the past, which new readers meet too because topics keep them. Empty when the payload only grew: fields that
 * may be missing, values added to a list of codes, wider bounds.
 */
export function breakingChanges(before: JsonSchema, after: JsonSchema): string[] {
  return new Comparison(before, after).of(before, after, '');
}

class Comparison {
  constructor(
    private readonly before: JsonSchema,
    private readonly after: JsonSchema,
  ) {}

  of(old: JsonSchema, now: JsonSchema, path: string): string[] {
    const was = resolve(old, this.before);
    const is = resolve(now, this.after);
    if (was.anyOf || is.anyOf) return this.ofAlternatives(was, is, path);
    return [
      ...typeChanges(was, is, path),
      ...valuesGone(was, is, path),
      ...narrowedBounds(was, is, path),
      ...this.ofFields(was, is, path),
      ...this.ofPart('items', was, is, `${path}[]`),
      ...this.ofPart('additionalProperties', was, is, `${path}.*`),
      ...this.ofPart('propertyNames', was, is, `${path} (names)`),
    ];
  }

  /** Every old alternative must find one that takes all of it; further ones are growth, but for null. */
  private ofAlternatives(was: JsonSchema, is: JsonSchema, path: string): string[] {
    const now = alternatives(is);
    const gone = alternatives(was).flatMap((old) => {
      const attempts = now.map((candidate) => this.of(old, candidate, path));
      const best = attempts.sort((a, b) => a.length - b.length)[0];
      return best ?? [`${named(path)} has no alternatives any more`];
    });
    const nullIsNew = takesNull(is) && !takesNull(was);
    return [
      ...gone,
      ...(nullIsNew ? [`${named(path)} may be null now, and readers do not expect that`] : []),
    ];
  }

  private ofFields(was: JsonSchema, is: JsonSchema, path: string): string[] {
    const [old, now] = [was.properties ?? {}, is.properties ?? {}];
    const at = (name: string) => (path === '' ? name : `${path}.${name}`);
    const mustHave = (schema: JsonSchema, name: string) => schema.required?.includes(name) ?? false;
    const changes = Object.entries(old).flatMap(([name, schema]) => {
      const next = now[name];
      if (!next) return [`${at(name)} is gone (removed or renamed)`];
      if (mustHave(was, name) && !mustHave(is, name))
        return [`${at(name)} may be missing now, and readers count on it`];
      if (!mustHave(was, name) && mustHave(is, name))
        return [`${at(name)} is required now, and past events may lack it`];
      return this.of(schema, next, at(name));
    });
    const added = Object.keys(now).filter((name) => !(name in old) && mustHave(is, name));
    return [...changes, ...added.map((name) => `${at(name)} is new and required, and past events lack it`)];
  }

  private ofPart(
    part: 'items' | 'additionalProperties' | 'propertyNames',
    was: JsonSchema,
    is: JsonSchema,
    path: string,
  ): string[] {
    const [old, now] = [was[part], is[part]];
    return now ? this.of(old ?? {}, now, path) : [];
  }
}

function resolve(schema: JsonSchema, root: JsonSchema): JsonSchema {
  const name = schema.$ref?.split('/').at(-1);
  return name === undefined ? schema : resolve(root.definitions?.[name] ?? {}, root);
}

const named = (path: string) => (path === '' ? 'the payload' : path);
const alternatives = (schema: JsonSchema) => schema.anyOf ?? [schema];
const typesOf = ({ type = [] }: JsonSchema) => (typeof type === 'string' ? [type] : type);
const takesNull = (schema: JsonSchema) => alternatives(schema).some((one) => typesOf(one).includes('null'));

function typeChanges(was: JsonSchema, is: JsonSchema, path: string): string[] {
  const [old, now] = [typesOf(was), typesOf(is)];
  const nullIsNew = now.includes('null') && !old.includes('null');
  const kept = old.every((type) => now.includes(type)) && (old.length > 0 || now.length === 0);
  if (!kept)
    return [`${named(path)} was of type ${old.join(' or ') || 'any'} and is ${now.join(' or ') || 'any'}`];
  return nullIsNew ? [`${named(path)} may be null now, and readers do not expect that`] : [];
}

function valuesGone(was: JsonSchema, is: JsonSchema, path: string): string[] {
  if (!is.enum) return [];
  if (!was.enum) return [`${named(path)} took any value and takes only some`];
  const gone = was.enum.filter((value) => !is.enum?.includes(value));
  return gone.map((value) => `${named(path)} no longer takes the value ${JSON.stringify(value)}`);
}

function narrowedBounds(was: JsonSchema, is: JsonSchema, path: string): string[] {
  const changes: string[] = [];
  const say = (what: string) => changes.push(`${named(path)} ${what}`);
  const { minimum: low = -Infinity, maximum: high = Infinity } = was;
  if ((is.minimum ?? -Infinity) > low) say(`must be at least ${is.minimum} now`);
  if ((is.maximum ?? Infinity) < high) say(`must be at most ${is.maximum} now`);
  if (is.uniqueItems && !was.uniqueItems) say('must not repeat entries now');
  if (is.pattern !== undefined && is.pattern !== was.pattern) say(`must match ${is.pattern} now`);
  if (is.format !== undefined && is.format !== was.format) say(`must be a ${is.format} now`);
  return changes;
}
