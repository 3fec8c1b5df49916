import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import organisation from '../organisation/organisation.module.css';
import { LONGEST, SHORTEST } from '../search/search-query.js';
import { Labelled } from '../ui/labelled.js';
import list from '../ui/list.module.css';
import { More } from '../ui/more.js';
import { Page } from '../ui/page.js';
import { Empty, Failure, Loading } from '../ui/states.js';
import { Tag } from '../ui/status.js';
import { peopleQuery, type Person } from './people-queries.js';

/** Everybody who may use this installation, for those who administer it. */
export function PeoplePage() {
  const { t } = useTranslation('people');
  const { find } = useSearch({ from: '/inside/administrators/people' });
  return (
    <Page title={t('title')} lead={t('lead')}>
      <SearchForm key={find ?? ''} find={find ?? ''} />
      {find !== undefined && find.length < SHORTEST ? (
        <Empty title={t('too-short')} />
      ) : (
        <Found find={find} />
      )}
    </Page>
  );
}

function SearchForm({ find }: { readonly find: string }) {
  const { t } = useTranslation(['people', 'shell']);
  const navigate = useNavigate();
  const [words, setWords] = useState(find);
  function search(event: FormEvent) {
    event.preventDefault();
    const wanted = words.trim();
    void navigate({ to: '/people', search: wanted === '' ? {} : { find: wanted } });
  }
  return (
    <form role="search" aria-label={t('find')} className={organisation.form} onSubmit={search}>
      <Labelled id="find-people" label={t('find')}>
        {(about) => (
          <input
            {...about}
            type="search"
            dir="auto"
            autoComplete="off"
            maxLength={LONGEST}
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
        )}
      </Labelled>
      <div>
        <Button type="submit" variant="default">
          {t('shell:nav.search')}
        </Button>
      </div>
    </form>
  );
}

function Found({ find }: { readonly find: string | undefined }) {
  const { t } = useTranslation('people');
  const people = useInfiniteQuery(peopleQuery(find));
  const found = people.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      {people.isPending && <Loading />}
      {people.isError && <Failure error={people.error} retry={people.refetch} />}
      {people.isSuccess && found.length === 0 && <Empty title={t('none')} />}
      {found.length > 0 && (
        <ul className={list.list}>
          {found.map((person) => (
            <PersonLine key={person.id} person={person} />
          ))}
        </ul>
      )}
      <More list={people} />
    </>
  );
}

function PersonLine({ person }: { readonly person: Person }) {
  const { t } = useTranslation('shell');
  const { id, name, email, roles, memberships } = person;
  return (
    <li className={list.row}>
      <span className={organisation.details}>
        <Link to="/people/$id" params={{ id }}>
          <bdi>{name}</bdi>
        </Link>
        <span className={organisation.soft} dir="ltr">
          {email}
        </span>
      </span>
      <span className={list.meta}>
        {memberships.map(({ organisationId, organisationName }) => (
          <bdi key={organisationId}>{organisationName}</bdi>
        ))}
        <span>{roles.map((role) => t(`role.${role}`)).join(' · ')}</span>
        <Locked person={person} />
      </span>
    </li>
  );
}

/** Whether somebody may use the platform, as a word and a shape. */
export function Locked({ person }: { readonly person: Person }) {
  const { t } = useTranslation('people');
  return person.active ? <Tag shape="check" text={t('active')} /> : <Tag shape="cross" text={t('locked')} />;
}
