import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Session } from '../session/session.js';
import { useActFor } from '../session/use-act-for.js';
import { Status } from '../ui/status.js';
import list from '../ui/list.module.css';
import classes from './organisation.module.css';

/** All organisations that a person may act for, where there is a choice. */
export function OtherOrganisations({ session }: { readonly session: Session }) {
  const { t } = useTranslation('organisation');
  const actFor = useActFor();
  const { memberships, organisationId: acting } = session;
  if (memberships.every(({ organisationId }) => organisationId === acting)) return null;
  return (
    <section className={classes.section} aria-labelledby="others">
      <h2 id="others">{t('others')}</h2>
      <ul className={list.list}>
        {memberships.map(({ organisationId, organisationName, organisationStatus }) => (
          <li key={organisationId} className={list.row}>
            <bdi className={list.title}>{organisationName}</bdi>
            <span className={list.meta}>
              <Status of={organisationStatus} />
              {organisationId === acting ? (
                <span>{t('acting')}</span>
              ) : (
                <Button variant="default" size="compact-md" onClick={() => void actFor(organisationId)}>
                  {t('act', { organisation: organisationName })}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
