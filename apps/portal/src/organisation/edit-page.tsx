import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answered, directory, ifMatch } from '../api/client.js';
import { sessionQuery } from '../session/session.js';
import { useAnnounce } from '../ui/announce.js';
import { Page } from '../ui/page.js';
import { Failure, Loading } from '../ui/states.js';
import { filledOf, OrganisationForm } from './organisation-form.js';
import { organisationQuery, type Organisation } from './organisation-queries.js';
import { OwnOrganisation } from './own-organisation.js';

/** Corrects what the organisation says of itself; one that was refused asks again by that. */
export function EditOrganisationPage() {
  return <OwnOrganisation>{({ organisationId }) => <Edit id={organisationId} />}</OwnOrganisation>;
}

function Edit({ id }: { readonly id: string }) {
  const organisation = useQuery({ ...organisationQuery(id), staleTime: Infinity, refetchOnMount: 'always' });
  if (organisation.isPending || organisation.isFetching) return <Loading />;
  if (organisation.isError) return <Failure error={organisation.error} retry={organisation.refetch} whole />;
  return <EditForm organisation={organisation.data} />;
}

function EditForm({ organisation }: { readonly organisation: Organisation }) {
  const { t } = useTranslation(['organisation', 'shell']);
  const client = useQueryClient();
  const navigate = useNavigate();
  const announce = useAnnounce();
  const { id, version, status, name } = organisation;
  const note = { unverified: undefined, verified: t('edit.again'), refused: t('edit.refused') }[status];
  return (
    <Page
      kicker={<Link to="/organisation">{name}</Link>}
      title={t('edit.title')}
      {...(note === undefined ? {} : { lead: note })}
    >
      <OrganisationForm
        label={t('edit.title')}
        action={t('shell:action.save')}
        start={filledOf(organisation)}
        send={(body) =>
          answered(
            directory.PUT('/api/directory/organisations/{id}', {
              body,
              params: { path: { id }, header: ifMatch(version) },
            }),
          )
        }
        onSuccess={async (corrected) => {
          client.setQueryData(organisationQuery(id).queryKey, corrected);
          await client.invalidateQueries({ queryKey: sessionQuery.queryKey });
          announce(t('edit.done'));
          await navigate({ to: '/organisation' });
        }}
      />
    </Page>
  );
}
