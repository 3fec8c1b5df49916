/** The mark of Mutua: two circles that share a part. */
export function Mark() {
  return (
    <svg viewBox="0 0 40 28" width="40" height="28" aria-hidden="true" focusable="false">
      <g fill="none" stroke="currentColor" strokeWidth="3">
        <circle cx="14" cy="14" r="11" />
        <circle cx="26" cy="14" r="11" />
      </g>
    </svg>
  );
}
