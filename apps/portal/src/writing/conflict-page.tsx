import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Draft, OtherVersion } from '../drafts/draft.js';
import { keepMine, keepTheirs, syncDraft } from '../drafts/draft-sync.js';
import { useFormat } from '../i18n/use-format.js';
import { Page } from '../ui/page.js';
import { Status, type StatusName } from '../ui/status.js';
import { Answer } from './answer.js';
import { same, valueAt, withValueAt, emptyContent } from './content.js';
import { idOf, STEPS } from './fields.js';
import classes from './writing.module.css';

interface ConflictPageProps {
  readonly draft: Draft;
  readonly other: OtherVersion;
}

/** Changed here and elsewhere: what differs stands side by side, and the person chooses. */
export function ConflictPage({ draft, other }: ConflictPageProps) {
  const { t } = useTranslation(['form', 'shell', 'posts']);
  const { time } = useFormat();
  const client = useQueryClient();
  const { kind, content, key } = draft;
  const differing = STEPS[kind]
    .flatMap((step) => step.fields)
    .filter(({ path }) => {
      const nothing = emptyContent(kind, 'en');
      return !same(
        withValueAt(nothing, path, valueAt(content, path)),
        withValueAt(nothing, path, valueAt(other.content, path)),
      );
    });
  const mayKeepMine = ['draft', 'returned', 'open', 'paused'].includes(other.status);
  return (
    <Page kicker={t(`kind.${kind}`)} title={t('conflict.title')} lead={t('conflict.lead')}>
      <p className={classes.bar}>
        <Status of={other.status as StatusName} />
        <span>{t('conflict.when', { time: time(other.updatedAt) })}</span>
      </p>
      <dl className={classes.answers}>
        {differing.map((field) => (
          <div key={idOf(field)} className={classes.section}>
            <dt>
              <strong>{t(field.label)}</strong>
            </dt>
            <dd className={classes.versions}>
              <div>
                <p className={classes.soft}>{t('conflict.mine')}</p>
                <Answer field={field} content={content} />
              </div>
              <div>
                <p className={classes.soft}>{t('conflict.theirs')}</p>
                <Answer field={field} content={other.content} />
              </div>
            </dd>
          </div>
        ))}
      </dl>
      {!mayKeepMine && <p className={classes.notice}>{t('shell:problem.illegal-step')}</p>}
      <div className={classes.bar}>
        {mayKeepMine && (
          <Button onClick={() => void keepMine(key).then(() => syncDraft(client, key))}>
            {t('conflict.keep-mine')}
          </Button>
        )}
        <Button variant="default" onClick={() => void keepTheirs(key)}>
          {t('conflict.keep-theirs')}
        </Button>
      </div>
    </Page>
  );
}
