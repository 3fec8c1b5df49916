import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sendHeld, undo, useHeld } from './held-decisions.js';
import { useShortcuts } from './shortcuts.js';
import classes from './queue.module.css';

const KEY = 'U';

/** Decisions that were made and are not sent yet; each can be taken back. */
export function HeldDecisions() {
  const held = useHeld();
  const last = held.findLast(({ state }) => state === 'held');
  useShortcuts({ u: () => last && undo(last.decision.subject) });
  return (
    <div role="status" className={classes.held} data-some={held.length > 0 || undefined}>
      {held.length > 0 && <Lines held={held} last={last?.decision.subject} />}
    </div>
  );
}

interface LinesProps {
  readonly held: ReturnType<typeof useHeld>;
  readonly last: string | undefined;
}

function Lines({ held, last }: LinesProps) {
  const { t } = useTranslation(['decide', 'shell']);
  return (
    <>
      <p className={classes.soft}>{t('held-lead')}</p>
      <ul>
        {held.map(({ decision: { subject, title, outcome }, state }) => (
          <li key={subject}>
            <span>{t('held-line', { outcome, title })}</span>
            <Button
              variant="default"
              size="xs"
              disabled={state !== 'held'}
              onClick={() => undo(subject)}
              aria-label={t('undo-of', { title })}
            >
              {t('shell:action.undo')}
              {subject === last && (
                <kbd className={classes.key} aria-hidden="true">
                  {KEY}
                </kbd>
              )}
            </Button>
          </li>
        ))}
      </ul>
      <Button variant="default" size="xs" onClick={() => void sendHeld()}>
        {t('send-now')}
      </Button>
    </>
  );
}
