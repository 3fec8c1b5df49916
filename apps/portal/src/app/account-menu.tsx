import { Link, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { directory } from '../api/client.js';
import { asProblem } from '../api/problem.js';
import { sendHeld } from '../decide/held-decisions.js';
import { organisationOf, useEnter, type Session } from '../session/session.js';
import { useActFor } from '../session/use-act-for.js';
import { useAnnounce } from '../ui/announce.js';
import { useProblemText } from '../ui/use-problem-text.js';
import classes from './shell.module.css';

/** Who is signed in and for whom they act; another organisation can be chosen here. */
export function AccountMenu({ session }: { readonly session: Session }) {
  const { t } = useTranslation();
  const details = useRef<HTMLDetailsElement>(null);
  const enter = useEnter();
  const navigate = useNavigate();
  const announce = useAnnounce();
  const problemText = useProblemText();
  const switchTo = useActFor();
  const organisation = organisationOf(session);

  const close = () => details.current?.removeAttribute('open');

  async function signOut() {
    try {
      // as long as this person may still send
      await sendHeld();
      const { response } = await directory.DELETE('/api/directory/session');
      if (!response.ok && response.status !== 401) return announce(t('problem.unexpected'));
      await enter(null);
      await navigate({ to: '/' });
    } catch (error) {
      announce(problemText(asProblem(error)));
    }
  }

  return (
    <details
      ref={details}
      className={classes.account}
      onKeyDown={({ key }) => {
        if (key !== 'Escape') return;
        close();
        details.current?.querySelector('summary')?.focus();
      }}
    >
      <summary className={classes.tool}>
        <bdi className={classes.person}>{session.user.name}</bdi>
      </summary>
      <div className={classes.menu}>
        <p className={classes.who}>
          {organisation
            ? t('acting-for', { organisation: organisation.organisationName })
            : session.roles.map((role) => t(`role.${role}`)).join(', ') || t('acting-for-none')}
        </p>
        {session.memberships.length > 1 && (
          <label className={classes.field}>
            <span>{t('choose-organisation')}</span>
            <select
              value={session.organisationId ?? ''}
              onChange={({ target: { value } }) => {
                close();
                void switchTo(value === '' ? null : value);
              }}
            >
              <option value="">{t('acting-for-none')}</option>
              {session.memberships.map(({ organisationId, organisationName }) => (
                <option key={organisationId} value={organisationId}>
                  {organisationName}
                </option>
              ))}
            </select>
          </label>
        )}
        <Link to="/settings" className={classes.item} onClick={close}>
          {t('nav.account')}
        </Link>
        <button type="button" className={classes.item} onClick={() => void signOut()}>
          {t('sign-out')}
        </button>
      </div>
    </details>
  );
}
