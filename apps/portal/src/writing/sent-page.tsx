import { useTranslation } from 'react-i18next';
import type { Draft } from '../drafts/draft.js';
import { ButtonLink } from '../ui/button-link.js';
import { Page } from '../ui/page.js';
import { SavedNote } from './saved-note.js';
import { PlaceLink } from './steps-link.js';
import classes from './writing.module.css';

/** What happens next, once the person has sent it. */
export function SentPage({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('form');
  const { kind, phase, server } = draft;
  const isSent = phase === 'sent';
  return (
    <Page
      help="path"
      key={phase}
      kicker={t(`kind.${kind}`)}
      title={isSent ? t('sent.title') : t('sent.queued-title')}
      lead={isSent ? undefined : t('sent.queued')}
    >
      {!isSent && <SavedNote draft={draft} />}
      <section className={classes.section} aria-labelledby="next">
        <h2 id="next">{t('sent.next')}</h2>
        <ol className={classes.next}>
          <li>{t('sent.step1')}</li>
          <li>{t('sent.step2')}</li>
          <li>{t('sent.step3')}</li>
        </ol>
      </section>
      {isSent && server ? (
        <ButtonLink to={kind === 'need' ? '/needs/$id' : '/offers/$id'} params={{ id: server.id }}>
          {t('sent.look')}
        </ButtonLink>
      ) : (
        <PlaceLink place={null}>{t('page.back-to-steps')}</PlaceLink>
      )}
    </Page>
  );
}
