import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CandidatesOfNeed } from '../candidates/candidates-of-need.js';
import { mayAs, useSignedIn } from '../session/session.js';
import { useFormat } from '../i18n/use-format.js';
import { ButtonLink } from '../ui/button-link.js';
import { Page } from '../ui/page.js';
import { Failure, Loading } from '../ui/states.js';
import { Status } from '../ui/status.js';
import { Answers } from '../writing/answers.js';
import { wholeContent } from '../writing/content.js';
import { WhatToChange } from '../writing/what-to-change.js';
import { wordingFor } from '../writing/wordings.js';
import writing from '../writing/writing.module.css';
import { Covered } from './covered.js';
import { NeedSteps } from './need-steps.js';
import { needQuery, type Need } from './needs-queries.js';

/** One need: where it stands, what can be done next, and what it says. */
export function NeedPage() {
  const { id } = useParams({ from: '/inside/needs/$id' });
  const need = useQuery(needQuery(id));
  if (need.isPending) return <Loading />;
  if (need.isError) return <Failure error={need.error} retry={need.refetch} whole />;
  return <NeedInFull need={need.data} />;
}

function NeedInFull({ need }: { readonly need: Need }) {
  const { t, i18n } = useTranslation(['posts', 'form']);
  const { country } = useFormat();
  const session = useSignedIn();
  const { content, status } = need;
  const wording = wordingFor(content, i18n.language);
  const isOwn = need.organisationId === session.organisationId && mayAs(session, ['requester']);
  const isBeingWritten = status === 'draft' || status === 'returned';
  return (
    <Page
      help="path"
      kicker={t('form:kind.need')}
      title={wording.title || t('untitled')}
      titleLanguage={wording.language}
      lead={
        <span className={writing.bar}>
          <Status of={status} />
          <bdi>{need.organisationName}</bdi>
          <span>{country(need.country)}</span>
        </span>
      }
      action={
        isOwn &&
        isBeingWritten && (
          <ButtonLink to="/needs/$id/edit" params={{ id: need.id }}>
            {t('go-on')}
          </ButtonLink>
        )
      }
    >
      {status === 'returned' && <WhatToChange words={need.whatToChange} />}
      {isOwn && <NeedSteps need={need} />}
      <section className={writing.section} aria-labelledby="content">
        <h2 id="content">{t('content')}</h2>
        <Covered need={need} />
        <Answers kind="need" content={wholeContent('need', content)} />
      </section>
      {(isOwn || mayAs(session, ['coordinator'])) && status === 'open' && <CandidatesOfNeed need={need} />}
    </Page>
  );
}
