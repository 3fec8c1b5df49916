import classes from './judging.module.css';

interface UnderWayProps {
  readonly text: string;
  /** How far it is; left out where nobody knows. */
  readonly done?: number;
  readonly of?: number;
}

/** Something that goes on by itself, and how far it is. */
export function UnderWay({ text, done, of }: UnderWayProps) {
  return (
    <div className={classes.underWay}>
      <p>{text}</p>
      <progress aria-label={text} {...(of === undefined || of === 0 ? {} : { value: done ?? 0, max: of })} />
    </div>
  );
}
