import { TransformationType, type TransformFnParams } from 'class-transformer';
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { getMetadataStorage } from 'class-validator';
import type { CheckedClass } from './declared-checks.js';

type Fields = Readonly<Record<string, unknown>>;
type Read = (value: unknown, from: object) => unknown;

/** There is something that only class-transformer can tell what to do about. */
const NOT_READ = Symbol('not read');

/**
 * Makes instances of a class with declared fields from parsed JSON, as class-transformer does (`@Transform`, `@Type`), by a
 * plan that is made once: class-transformer looks for every kind of decorator of every field of every object.
 */
export class DeclaredFields {
  private readonly fields = new Map<string, Read>();

  /** @throws Error when a field is declared in a way that is not understood here */
  constructor(private readonly type: CheckedClass) {
    const declared = getMetadataStorage().getTargetValidationMetadatas(type, '', false, false);
    for (const { propertyName } of declared) this.fields.set(propertyName, readerOf(type, propertyName));
  }

  /** @returns null when the object has a field that the class does not declare, or one within has */
  make(from: object): object | null {
    const made = this.read(from);
    return made === NOT_READ ? null : (made as object);
  }

  /** What is no object stays as it is, for the checks to refuse. Lists of objects are few, and class-transformer's. */
  private read(from: unknown): unknown {
    if (typeof from !== 'object' || from === null) return from;
    if (Array.isArray(from)) return NOT_READ;
    const made = new this.type() as Record<string, unknown>;
    for (const name of Object.keys(from)) {
      const read = this.fields.get(name);
      const value = read ? read((from as Fields)[name], from) : NOT_READ;
      if (value === NOT_READ) return NOT_READ;
      made[name] = value;
    }
    return made;
  }

  static within(type: CheckedClass): Read {
    const fields = new DeclaredFields(type);
    return (value) => fields.read(value);
  }
}

function readerOf(type: CheckedClass, name: string): Read {
  const { PLAIN_TO_CLASS } = TransformationType;
  const transforms = defaultMetadataStorage.findTransformMetadatas(type, name, PLAIN_TO_CLASS);
  const within = defaultMetadataStorage.findTypeMetadata(type, name);
  const options = [within?.options, ...transforms.map((transform) => transform.options)];
  if (options.some((one) => Object.keys(one ?? {}).length > 0)) {
    throw new Error(`${type.name}.${name} is declared with options that are not understood`);
  }
  const readWithin = within ? DeclaredFields.within(within.typeFunction() as CheckedClass) : undefined;
  return (value, from) => {
    let read = readWithin ? readWithin(value, from) : value;
    if (read === NOT_READ) return read;
    for (const { transformFn } of transforms) {
      const asked: TransformFnParams = {
        value: read,
        key: name,
        obj: from,
        type: PLAIN_TO_CLASS,
        options: {},
      };
      read = transformFn(asked);
    }
    return read;
  };
}
