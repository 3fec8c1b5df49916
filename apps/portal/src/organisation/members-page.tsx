import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, directory } from '../api/client.js';
import { asProblem } from '../api/problem.js';
import { sessionQuery } from '../session/session.js';
import { useAnnounce } from '../ui/announce.js';
import { ErrorSummary } from '../ui/error-summary.js';
import list from '../ui/list.module.css';
import { Page } from '../ui/page.js';
import { Failure, Loading } from '../ui/states.js';
import { SureButton } from '../ui/sure-button.js';
import { useProblemText } from '../ui/use-problem-text.js';
import { Invitations } from './invitations.js';
import classes from './organisation.module.css';
import { membersQuery, type Member } from './organisation-queries.js';
import { OrganisationTabs } from './organisation-tabs.js';
import { OwnOrganisation } from './own-organisation.js';
import { StandingFields } from './standing-fields.js';

/** Who acts for the organisation; those who manage it invite, change and remove. */
export function MembersPage() {
  return (
    <OwnOrganisation>
      {({ organisationId, organisationName, manages }, session) => (
        <Members id={organisationId} name={organisationName} manages={manages} own={session.user.id} />
      )}
    </OwnOrganisation>
  );
}

interface MembersProps {
  readonly id: string;
  readonly name: string;
  readonly manages: boolean;
  /** The id of who looks at it. */
  readonly own: string;
}

function Members({ id, name, manages, own }: MembersProps) {
  const { t } = useTranslation('organisation');
  const members = useQuery(membersQuery(id));
  return (
    <Page help="organisation" kicker={<bdi>{name}</bdi>} title={t('members.title')} lead={t('members.lead')}>
      <OrganisationTabs />
      {!manages && <p className={classes.soft}>{t('managers-only')}</p>}
      {members.isPending && <Loading />}
      {members.isError && <Failure error={members.error} retry={members.refetch} />}
      {members.isSuccess && (
        <ul className={list.list}>
          {members.data.map((member) => (
            <MemberLine
              key={member.userId}
              organisationId={id}
              member={member}
              isOwn={member.userId === own}
              manages={manages}
            />
          ))}
        </ul>
      )}
      {manages && <Invitations organisationId={id} />}
    </Page>
  );
}

interface MemberLineProps {
  readonly organisationId: string;
  readonly member: Member;
  readonly isOwn: boolean;
  readonly manages: boolean;
}

function MemberLine({ organisationId, member, isOwn, manages }: MemberLineProps) {
  const { t } = useTranslation(['organisation', 'shell']);
  const { userId, name, email, roles } = member;
  return (
    <li className={list.row}>
      <span className={classes.details}>
        <span>
          <strong>
            <bdi>{name}</bdi>
          </strong>{' '}
          {isOwn && <span className={classes.soft}>({t('members.you')})</span>}
        </span>
        <a href={`mailto:${email}`} dir="ltr">
          {email}
        </a>
      </span>
      <span className={list.meta}>
        <span>
          {roles.map((role) => t(`shell:role.${role}`)).join(' · ') || t('members.no-roles')}
          {member.manages && ` · ${t('members.manages')}`}
        </span>
        {(manages || isOwn) && (
          <RemoveMember organisationId={organisationId} userId={userId} name={name} isOwn={isOwn} />
        )}
      </span>
      {manages && <ChangeMember organisationId={organisationId} member={member} />}
    </li>
  );
}

interface RemoveMemberProps {
  readonly organisationId: string;
  readonly userId: string;
  readonly name: string;
  readonly isOwn: boolean;
}

function RemoveMember({ organisationId, userId, name, isOwn }: RemoveMemberProps) {
  const { t } = useTranslation('organisation');
  const client = useQueryClient();
  const navigate = useNavigate();
  const announce = useAnnounce();
  const problemText = useProblemText();
  const remove = useMutation({
    mutationFn: () =>
      answered(
        directory.DELETE('/api/directory/organisations/{id}/members/{userId}', {
          params: { path: { id: organisationId, userId } },
        }),
      ),
    onSuccess: async () => {
      announce(isOwn ? t('members.left') : t('members.removed', { name }));
      if (isOwn) {
        await client.invalidateQueries({ queryKey: sessionQuery.queryKey });
        await navigate({ to: '/organisation' });
      } else await client.invalidateQueries({ queryKey: ['organisation', organisationId] });
    },
    onError: (error) => announce(problemText(asProblem(error))),
  });
  return (
    <SureButton
      text={isOwn ? t('members.leave') : t('members.remove', { name })}
      busy={remove.isPending}
      act={() => remove.mutate()}
    />
  );
}

function ChangeMember({
  organisationId,
  member,
}: {
  readonly organisationId: string;
  readonly member: Member;
}) {
  const { t } = useTranslation(['organisation', 'shell']);
  const client = useQueryClient();
  const announce = useAnnounce();
  const problemText = useProblemText();
  const { userId, name } = member;
  const [standing, setStanding] = useState<Pick<Member, 'roles' | 'manages'>>(member);
  const [open, setOpen] = useState(false);
  const change = useMutation({
    mutationFn: () =>
      answered(
        directory.PUT('/api/directory/organisations/{id}/members/{userId}', {
          body: { roles: standing.roles, manages: standing.manages },
          params: { path: { id: organisationId, userId } },
        }),
      ),
    onSuccess: async () => {
      setOpen(false);
      announce(t('members.changed'));
      // it may be one's own standing
      await client.invalidateQueries({ queryKey: sessionQuery.queryKey });
      await client.invalidateQueries({ queryKey: ['organisation', organisationId] });
    },
  });
  return (
    <details
      className={classes.change}
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{t('members.change', { name })}</summary>
      <form
        className={classes.section}
        aria-label={t('members.change', { name })}
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          change.mutate();
        }}
      >
        {change.error && (
          <ErrorSummary
            key={change.submittedAt}
            errors={[{ target: null, text: problemText(asProblem(change.error)) }]}
          />
        )}
        <StandingFields
          id={`member-${userId}`}
          standing={standing}
          change={({ roles, manages }) => setStanding({ roles: [...roles], manages })}
        />
        <div>
          <Button type="submit" loading={change.isPending}>
            {t('shell:action.save')}
          </Button>
        </div>
      </form>
    </details>
  );
}
