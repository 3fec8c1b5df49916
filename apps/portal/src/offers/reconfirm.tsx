import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, ifMatch, offers } from '../api/client.js';
import { asProblem } from '../api/problem.js';
import { useAnnounce } from '../ui/announce.js';
import { useProblemText } from '../ui/use-problem-text.js';
import type { Offer } from './offers-queries.js';

/** Says with one click that an offer still stands. */
export function Reconfirm({ offer: { id, version, reconfirmationAskedAt } }: { readonly offer: Offer }) {
  const { t } = useTranslation('posts');
  const client = useQueryClient();
  const announce = useAnnounce();
  const problemText = useProblemText();
  const reconfirm = useMutation({
    mutationFn: () =>
      answered(
        offers.POST('/api/offers/{id}/reconfirm', { params: { path: { id }, header: ifMatch(version) } }),
      ),
    onSuccess: () => {
      announce(t('done.reconfirmed'));
      return client.invalidateQueries({ queryKey: ['offers'] });
    },
    onError: (error) => announce(problemText(asProblem(error))),
  });
  return (
    <Button
      variant={reconfirmationAskedAt === null ? 'default' : 'filled'}
      loading={reconfirm.isPending}
      onClick={() => reconfirm.mutate()}
    >
      {t('offers.reconfirm')}
    </Button>
  );
}
