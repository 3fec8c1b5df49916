import classes from './bar.module.css';

interface BarProps {
  /** 0…1, of the longest. */
  readonly length: number;
  /** 0…1 of that length; null where it is not known. */
  readonly filled?: number | null;
}

/** A picture of what stands beside it: as long as something counts, as full as it is. What is not known is paler, not empty. */
export function Bar({ length, filled = 1 }: BarProps) {
  return (
    <svg
      className={classes.bar}
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {filled === null ? (
        <rect className={classes.unknown} width={100 * length} height={10} />
      ) : (
        <>
          {filled < 1 && <rect className={classes.track} width={100 * length} height={10} />}
          <rect className={classes.fill} width={100 * length * filled} height={10} />
        </>
      )}
    </svg>
  );
}
