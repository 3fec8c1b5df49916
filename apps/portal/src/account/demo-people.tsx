import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, directory } from '../api/client.js';
import { directionOf } from '../i18n/languages.js';
import { useEnter } from '../session/session.js';
import { Failure, Loading } from '../ui/states.js';
import classes from './account.module.css';

/** Where Mutua was started with `--demo`: people whom anybody may be. */
export function DemoPeople() {
  const { t } = useTranslation(['account', 'shell']);
  const enter = useEnter();
  const people = useQuery({
    queryKey: ['demo-accounts'],
    queryFn: () => answered(directory.GET('/api/directory/demo-accounts')),
  });
  const be = useMutation({
    mutationFn: (userId: string) =>
      answered(
        directory.POST('/api/directory/demo-accounts/{userId}/session', { params: { path: { userId } } }),
      ),
    onSuccess: enter,
  });
  return (
    <section aria-labelledby="demo" className={classes.section}>
      <h2 id="demo">{t('demo.title')}</h2>
      <p>{t('demo.lead')}</p>
      {people.isPending && <Loading />}
      {people.isError && <Failure error={people.error} retry={people.refetch} />}
      {be.isError && <Failure error={be.error} />}
      <ul className={classes.people}>
        {people.data?.items.map(({ userId, name, roles, organisationName, locale }) => (
          <li key={userId}>
            <button
              type="button"
              className={classes.person}
              disabled={be.isPending}
              onClick={() => be.mutate(userId)}
            >
              <bdi className={classes.name} lang={locale}>
                {name}
              </bdi>
              <span>{roles.map((role) => t(`shell:role.${role}`)).join(' · ')}</span>
              {organisationName !== null && (
                <span className={classes.soft} lang={locale} dir={directionOf(locale)}>
                  {organisationName}
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
