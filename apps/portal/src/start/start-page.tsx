import { Link, Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session.js';
import { ButtonLink } from '../ui/button-link.js';
import { Page } from '../ui/page.js';
import classes from './start.module.css';

const STEPS = ['step1', 'step2', 'step3'] as const;

/** What this is, for whoever comes here first. */
export function StartPage() {
  const { t } = useTranslation(['start', 'shell']);
  const session = useSession();
  if (session) return <Navigate to="/home" replace />;
  return (
    <Page title={t('title')} lead={t('lead')}>
      <div className={classes.ways}>
        <ButtonLink to="/sign-in" size="md">
          {t('shell:sign-in')}
        </ButtonLink>
        <ButtonLink to="/register" size="md" variant="default">
          {t('shell:create-account')}
        </ButtonLink>
      </div>
      <section aria-labelledby="how" className={classes.section}>
        <h2 id="how">{t('how')}</h2>
        <ol className={classes.steps}>
          {STEPS.map((step) => (
            <li key={step}>
              <h3>{t(`${step}-title`)}</h3>
              <p>{t(step)}</p>
            </li>
          ))}
        </ol>
      </section>
      <p>
        <Link to="/public">{t('public')}</Link>
      </p>
    </Page>
  );
}
