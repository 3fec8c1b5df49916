import classes from './field.module.css';

export interface Choice {
  readonly code: string | number;
  readonly label: string;
}

interface TicksProps {
  readonly id: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly (string | number)[];
  readonly change: (chosen: (string | number)[]) => void;
  /** What stands for none of them. */
  readonly none?: string | undefined;
}

/** Any number of a short list; none of them is an answer too, when it has a name. */
export function Ticks({ id, choices, chosen, change, none }: TicksProps) {
  return (
    <>
      <div className={classes.choices}>
        {choices.map(({ code, label }) => (
          <label key={code} className={classes.choice}>
            <input
              type="checkbox"
              name={id}
              checked={chosen.includes(code)}
              onChange={({ target }) =>
                change(
                  choices
                    .map((choice) => choice.code)
                    .filter((other) => (other === code ? target.checked : chosen.includes(other))),
                )
              }
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
      {none !== undefined && (
        <label className={`${classes.choice} ${classes.apart}`}>
          <input
            type="checkbox"
            name={`${id}-none`}
            checked={chosen.length === 0}
            onChange={() => change([])}
          />
          <span>{none}</span>
        </label>
      )}
    </>
  );
}

interface RadiosProps {
  readonly id: string;
  readonly choices: readonly Choice[];
  readonly chosen: string | number;
  readonly change: (chosen: string | number) => void;
}

/** One of a short list. */
export function Radios({ id, choices, chosen, change }: RadiosProps) {
  return (
    <div className={classes.choices}>
      {choices.map(({ code, label }) => (
        <label key={code} className={classes.choice}>
          <input type="radio" name={id} checked={chosen === code} onChange={() => change(code)} />
          <span>{label}</span>
        </label>
      ))}
    </div>
  );
}

interface TickProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly checked: boolean;
  readonly change: (checked: boolean) => void;
}

/** A statement that one agrees to, or not. */
export function Tick({ id, label, hint, error, checked, change }: TickProps) {
  const about = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={classes.field} data-wrong={error !== undefined || undefined}>
      {error !== undefined && (
        <p id={`${id}-error`} className={classes.error}>
          {error}
        </p>
      )}
      <label className={classes.choice}>
        <input
          id={id}
          type="checkbox"
          checked={checked}
          aria-describedby={about || undefined}
          aria-invalid={error === undefined ? undefined : true}
          onChange={({ target }) => change(target.checked)}
        />
        <span>{label}</span>
      </label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={classes.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}
