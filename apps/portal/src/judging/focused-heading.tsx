import { useEffect, useRef, type ReactNode } from 'react';
import classes from './judging.module.css';

/** The heading of what was opened within the page: it takes the focus, as a page's title does. */
export function FocusedHeading({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <h2 ref={heading} id={id} tabIndex={-1} className={classes.opened}>
      {children}
    </h2>
  );
}
