import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, directory } from '../api/client.js';
import { asProblem } from '../api/problem.js';
import { useFormat } from '../i18n/use-format.js';
import { useAnnounce } from '../ui/announce.js';
import { ErrorSummary, type ErrorLine } from '../ui/error-summary.js';
import { Labelled } from '../ui/labelled.js';
import list from '../ui/list.module.css';
import { Failure, Loading } from '../ui/states.js';
import { SureButton } from '../ui/sure-button.js';
import { useErrorLines } from '../ui/use-error-lines.js';
import { useProblemText } from '../ui/use-problem-text.js';
import classes from './organisation.module.css';
import { invitationsQuery, type Invitation } from './organisation-queries.js';
import { StandingFields, type MemberStanding } from './standing-fields.js';

/** Invites by mail, and shows who was invited and has not answered. */
export function Invitations({ organisationId }: { readonly organisationId: string }) {
  const { t } = useTranslation('organisation');
  const invitations = useQuery(invitationsQuery(organisationId));
  return (
    <>
      <section className={classes.section} aria-labelledby="invite">
        <h2 id="invite">{t('invite.title')}</h2>
        <p>{t('invite.lead')}</p>
        <InviteForm organisationId={organisationId} />
      </section>
      {invitations.isPending && <Loading />}
      {invitations.isError && <Failure error={invitations.error} retry={invitations.refetch} />}
      {invitations.isSuccess && invitations.data.length > 0 && (
        <section className={classes.section} aria-labelledby="invited">
          <h2 id="invited">{t('invited.title')}</h2>
          <ul className={list.list}>
            {invitations.data.map((invitation) => (
              <InvitationLine key={invitation.id} organisationId={organisationId} invitation={invitation} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

const NOBODY: MemberStanding = { roles: [], manages: false };

function InviteForm({ organisationId }: { readonly organisationId: string }) {
  const { t } = useTranslation(['organisation', 'shell']);
  const client = useQueryClient();
  const announce = useAnnounce();
  const errorLines = useErrorLines();
  const [email, setEmail] = useState('');
  const [standing, setStanding] = useState(NOBODY);
  const [missing, setMissing] = useState<readonly ErrorLine[]>([]);
  const [attempt, setAttempt] = useState(0);
  const invite = useMutation({
    mutationFn: () =>
      answered(
        directory.POST('/api/directory/organisations/{id}/invitations', {
          body: { email: email.trim(), roles: [...standing.roles], manages: standing.manages },
          params: { path: { id: organisationId } },
        }),
      ),
    onSuccess: async ({ email: invited }) => {
      setEmail('');
      setStanding(NOBODY);
      announce(t('invite.done', { email: invited }));
      await client.invalidateQueries({ queryKey: invitationsQuery(organisationId).queryKey });
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    const wrong = [
      ...(email.trim() === '' ? [{ target: 'invite-email', text: t('shell:wrong.not-email-address') }] : []),
      ...(standing.roles.length === 0 ? [{ target: 'invite-roles', text: t('invite.check-roles') }] : []),
    ];
    setMissing(wrong);
    setAttempt(attempt + 1);
    if (wrong.length === 0) invite.mutate();
    else invite.reset();
  }

  const targetOf = (pointer: string) => (pointer === '/email' ? 'invite-email' : null);
  const errors =
    missing.length > 0 ? missing : invite.error ? errorLines(asProblem(invite.error), targetOf) : [];
  const errorAt = (id: string) => errors.find(({ target }) => target === id)?.text;
  return (
    <form className={classes.form} onSubmit={submit} noValidate aria-label={t('invite.title')}>
      {errors.length > 0 && <ErrorSummary key={`${attempt} ${invite.status}`} errors={errors} />}
      <Labelled id="invite-email" label={t('invite.email')} error={errorAt('invite-email')}>
        {(about) => (
          <input
            {...about}
            type="email"
            dir="ltr"
            autoComplete="off"
            value={email}
            onChange={({ target }) => setEmail(target.value)}
          />
        )}
      </Labelled>
      <StandingFields id="invite" standing={standing} change={setStanding} error={errorAt('invite-roles')} />
      <div>
        <Button type="submit" loading={invite.isPending}>
          {t('invite.action')}
        </Button>
      </div>
    </form>
  );
}

interface InvitationLineProps {
  readonly organisationId: string;
  readonly invitation: Invitation;
}

function InvitationLine({ organisationId, invitation }: InvitationLineProps) {
  const { t } = useTranslation(['organisation', 'shell']);
  const { date } = useFormat();
  const client = useQueryClient();
  const announce = useAnnounce();
  const problemText = useProblemText();
  const { id, email, roles, manages, expiresAt } = invitation;
  const withdraw = useMutation({
    mutationFn: () =>
      answered(
        directory.DELETE('/api/directory/organisations/{id}/invitations/{invitationId}', {
          params: { path: { id: organisationId, invitationId: id } },
        }),
      ),
    onSuccess: async () => {
      announce(t('invited.withdrawn'));
      await client.invalidateQueries({ queryKey: invitationsQuery(organisationId).queryKey });
    },
    onError: (error) => announce(problemText(asProblem(error))),
  });
  return (
    <li className={list.row}>
      <span className={classes.details}>
        <strong dir="ltr">{email}</strong>
        <span className={classes.soft}>
          {roles.map((role) => t(`shell:role.${role}`)).join(' · ')}
          {manages && ` · ${t('members.manages')}`}
        </span>
      </span>
      <span className={list.meta}>
        <span>{t('invited.until', { date: date(expiresAt) })}</span>
        <SureButton
          text={t('invited.withdraw', { email })}
          busy={withdraw.isPending}
          act={() => withdraw.mutate()}
        />
      </span>
    </li>
  );
}
