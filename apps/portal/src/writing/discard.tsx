import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../drafts/draft.js';
import { forgetDraft, keepDraft } from '../drafts/draft-store.js';
import { useAnnounce } from '../ui/announce.js';

/** Deletes what lies on this device only; it can be undone while the message is there. */
export function Discard({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation(['form', 'shell']);
  const navigate = useNavigate();
  const announce = useAnnounce();

  async function discard() {
    await navigate({ to: draft.kind === 'need' ? '/needs' : '/offers' });
    await forgetDraft(draft.key);
    announce(t('discarded'), { text: t('shell:action.undo'), run: () => void keepDraft(draft) });
  }

  return (
    <Button variant="subtle" color="red" onClick={() => void discard()}>
      {t('discard')}
    </Button>
  );
}
