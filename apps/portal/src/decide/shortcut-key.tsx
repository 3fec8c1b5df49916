import classes from './queue.module.css';

/** The key that does what a button does; whoever listens hears of it by `aria-keyshortcuts`. */
export function ShortcutKey({ of }: { readonly of: string }) {
  return (
    <kbd className={classes.key} aria-hidden="true">
      {of}
    </kbd>
  );
}
