import { useState } from 'react';

interface Typed {
  readonly text: string;
  readonly type: (text: string) => void;
}

/**
 * What is typed into a field of which something else is kept, such as a number: it stands as it was typed for as long as it
 * means what is kept, so that nothing moves under somebody's fingers.
 */
export function useTyped<Value extends string | number | null>(
  value: Value,
  read: (text: string) => Value,
  write: (value: Value) => void,
): Typed {
  const [typed, setTyped] = useState(String(value ?? ''));
  return {
    text: read(typed) === value ? typed : String(value ?? ''),
    type(text) {
      setTyped(text);
      write(read(text));
    },
  };
}
