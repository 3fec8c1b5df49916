import { Type } from 'class-transformer';
import { IsObject, ValidateNested } from 'class-validator';
import type { PayloadClass } from '../event.js';

/**
 * One object of the class named, checked by its own fields. `ValidateNested` alone would take nothing, null and an empty
 * list for one.
 */
export function Holds(type: () => PayloadClass<object>): PropertyDecorator {
  const decorators = [Type(type), ValidateNested(), IsObject()];
  return (target, name) => {
    for (const decorate of decorators) decorate(target, name);
  };
}
