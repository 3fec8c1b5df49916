import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem.js';
import { hasSessionEnded } from '../session/remembered-session.js';
import type { Role } from '../session/session.js';
import { ButtonLink } from './button-link.js';
import { useProblemText } from './use-problem-text.js';
import classes from './states.module.css';

export function Loading() {
  const { t } = useTranslation();
  return (
    <p className={classes.loading} role="status">
      <span className={classes.spinner} aria-hidden="true" />
      {t('state.loading')}
    </p>
  );
}

interface StateProps {
  readonly title: string;
  readonly children?: ReactNode;
  /** Of a whole page it is the only heading; inside one it is a lesser one. */
  readonly whole?: boolean;
}

function State({ title, children, whole = false }: StateProps) {
  const Heading = whole ? 'h1' : 'h2';
  return (
    <div className={classes.state}>
      <Heading className={classes.title}>{title}</Heading>
      {children}
    </div>
  );
}

/** Nothing is there; the children say what would bring something. */
export function Empty({ title, children }: { readonly title?: string; readonly children?: ReactNode }) {
  const { t } = useTranslation();
  return <State title={title ?? t('state.empty')}>{children}</State>;
}

interface FailureProps {
  readonly error: unknown;
  readonly retry?: () => unknown;
  readonly whole?: boolean;
}

/** Something could not be loaded: why, and what can be done. */
export function Failure({ error, retry, whole = false }: FailureProps) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const problem = asProblem(error);
  if (problem.status === 401) return <SignedOut whole={whole} />;
  if (problem.status === 404) return <NotFound whole={whole} />;
  const title = problem.isNetwork ? t('state.offline-title') : t('state.error-title');
  return (
    <div role="alert">
      <State title={title} whole={whole}>
        <p>{problemText(problem)}</p>
        {problem.traceId !== null && (
          <p className={classes.trace}>{t('state.trace', { id: problem.traceId })}</p>
        )}
        {retry && (
          <Button variant="default" onClick={() => void retry()}>
            {t('state.try-again')}
          </Button>
        )}
      </State>
    </div>
  );
}

export function NotFound({ whole = true }: { readonly whole?: boolean }) {
  const { t } = useTranslation();
  return (
    <State title={t('state.not-found-title')} whole={whole}>
      <p>{t('state.not-found-body')}</p>
      <p>
        <Link to="/">{t('state.home')}</Link>
      </p>
    </State>
  );
}

export function Forbidden({ roles }: { readonly roles: readonly Role[] }) {
  const { t } = useTranslation();
  const names = roles.map((role) => t(`role.${role}`)).join(', ');
  return (
    <State title={t('state.forbidden-title')} whole>
      <p>{t('state.forbidden-body', { roles: names })}</p>
      <p>
        <Link to="/home">{t('state.home')}</Link>
      </p>
    </State>
  );
}

/** Nobody is signed in; afterwards the person comes back to where they are. */
export function SignedOut({ whole = true }: { readonly whole?: boolean }) {
  const { t } = useTranslation();
  return (
    // a session may end while somebody writes: the page they were at is gone, and their focus with it
    <div role="alert">
      <State title={t('state.signed-out-title')} whole={whole}>
        <p>{hasSessionEnded() ? t('state.session-ended-body') : t('state.signed-out-body')}</p>
        <ButtonLink to="/sign-in" search={{ next: location.pathname + location.search }}>
          {t('sign-in')}
        </ButtonLink>
      </State>
    </div>
  );
}
