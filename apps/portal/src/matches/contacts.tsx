import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { components } from '../api/generated/directory.data.js';
import { useFormat } from '../i18n/use-format.js';
import { Failure, Loading } from '../ui/states.js';
import type { Proposal } from './match-record.js';
import { contactsQuery } from './matches-queries.js';
import classes from './match.module.css';

/** How the two sides reach one another, now that both have accepted. */
export function Contacts({ match }: { readonly match: Proposal }) {
  const { t } = useTranslation('match');
  const contacts = useQuery(contactsQuery(match.id));
  return (
    <section aria-labelledby="contacts">
      <h2 id="contacts">{t('contacts.title')}</h2>
      <p className={classes.soft}>{t('contacts.lead')}</p>
      {contacts.isPending && <Loading />}
      {contacts.isError && <Failure error={contacts.error} retry={contacts.refetch} />}
      {contacts.isSuccess && !(contacts.data.requester && contacts.data.provider) && (
        <p role="status">{t('contacts.soon')}</p>
      )}
      {contacts.data?.requester && contacts.data.provider && (
        <div className={classes.contacts}>
          <SideContacts side={contacts.data.requester} />
          <SideContacts side={contacts.data.provider} />
        </div>
      )}
    </section>
  );
}

function SideContacts({ side }: { readonly side: components['schemas']['SideContactsDto'] }) {
  const { t } = useTranslation('match');
  const { language } = useFormat();
  return (
    <div className={classes.side}>
      <h3 dir="auto">{side.organisationName}</h3>
      {side.contactEmail !== null && <Address of={side.contactEmail} />}
      <ul className={classes.people}>
        {side.people.map(({ name, email, locale }) => (
          <li key={email}>
            <bdi>{name}</bdi>{' '}
            <span className={classes.soft}>{t('contacts.writes', { language: language(locale) })}</span>
            <br />
            <Address of={email} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Address({ of }: { readonly of: string }) {
  return (
    <a href={`mailto:${of}`} dir="ltr">
      {of}
    </a>
  );
}
