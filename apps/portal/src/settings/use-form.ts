import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { asProblem } from '../api/problem.js';
import type { ErrorLine } from '../ui/error-summary.js';
import { useErrorLines } from '../ui/use-error-lines.js';

interface FormPlan<T> {
  /** The inputs by the fields of the request that they fill in. */
  readonly inputs: Readonly<Record<string, string>>;
  /** What is missing or wrong as far as it is known here. */
  readonly check: () => readonly ErrorLine[];
  readonly send: () => Promise<T>;
  readonly onSuccess: (answer: T) => unknown;
}

export interface Form {
  readonly submit: (event: FormEvent) => void;
  readonly busy: boolean;
  readonly errors: readonly ErrorLine[];
  /** Another one at each attempt, so that the summary takes the focus anew. */
  readonly attempt: string;
  readonly errorAt: (id: string) => string | undefined;
}

/** A form that checks what it can, sends, and says at the fields what was not taken. */
export function useForm<T>({ inputs, check, send, onSuccess }: FormPlan<T>): Form {
  const errorLines = useErrorLines();
  const [found, setFound] = useState<readonly ErrorLine[]>([]);
  const [attempts, setAttempts] = useState(0);
  const sending = useMutation({ mutationFn: send, onSuccess });

  function submit(event: FormEvent) {
    event.preventDefault();
    const wrong = check();
    setFound(wrong);
    setAttempts(attempts + 1);
    if (wrong.length === 0) sending.mutate();
    else sending.reset();
  }

  const targetOf = (pointer: string) => inputs[pointer.slice(1)] ?? null;
  const refused = sending.error ? errorLines(asProblem(sending.error), targetOf) : [];
  const errors = found.length > 0 ? found : refused;
  return {
    submit,
    busy: sending.isPending,
    errors,
    attempt: `${attempts} ${sending.status}`,
    errorAt: (id) => errors.find(({ target }) => target === id)?.text,
  };
}
