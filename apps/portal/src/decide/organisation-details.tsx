import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, directory } from '../api/client.js';
import { useFormat } from '../i18n/use-format.js';
import { Facts } from '../ui/facts.js';
import { Failure, Loading } from '../ui/states.js';
import { useLabels } from '../writing/codes.js';
import type { Organisation } from './queue-items.js';
import classes from './queue.module.css';

/** Who asks to be verified, and what shows it. */
export function OrganisationDetails({ organisation }: { readonly organisation: Organisation }) {
  const { t } = useTranslation('decide');
  const { country, date } = useFormat();
  const kind = useLabels('organisation-kinds');
  const { website, officialDomain, contactEmail, description, endorsedAt } = organisation;
  const none = <span className={classes.soft}>{t('organisation.none')}</span>;
  const rows: readonly (readonly [string, ReactNode])[] = [
    [t('organisation.kind'), kind(organisation.kind)],
    [t('organisation.country'), organisation.country === null ? none : country(organisation.country)],
    [t('organisation.domain'), officialDomain === null ? none : <bdi dir="ltr">{officialDomain}</bdi>],
    [
      t('organisation.website'),
      website === null ? (
        none
      ) : (
        <a href={website} rel="noreferrer" target="_blank" dir="ltr">
          {website}
        </a>
      ),
    ],
    [t('organisation.email'), contactEmail === null ? none : <bdi dir="ltr">{contactEmail}</bdi>],
    [t('organisation.description'), description === null ? none : <span dir="auto">{description}</span>],
    [t('organisation.endorsed'), endorsedAt === null ? none : date(endorsedAt)],
    [t('organisation.letter'), <Letters key="letters" organisationId={organisation.id} />],
  ];
  return <Facts rows={rows} />;
}

/** The letter that shows who the organisation is, as a download. */
function Letters({ organisationId }: { readonly organisationId: string }) {
  const { t } = useTranslation('decide');
  const sent = useQuery({
    queryKey: ['queue', 'attachments', organisationId],
    queryFn: () =>
      answered(
        directory.GET('/api/directory/organisations/{id}/attachments', {
          params: { path: { id: organisationId } },
        }),
      ),
  });
  if (sent.isPending) return <Loading />;
  if (sent.isError) return <Failure error={sent.error} retry={sent.refetch} />;
  if (sent.data.items.length === 0) return <span className={classes.soft}>{t('organisation.none')}</span>;
  return (
    <ul className={classes.plain}>
      {sent.data.items.map(({ id, name }) => (
        <li key={id}>
          <a href={`/api/directory/attachments/${id}/content`} download>
            <bdi>{name}</bdi>
          </a>
        </li>
      ))}
    </ul>
  );
}
