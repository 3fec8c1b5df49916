import { useNavigate } from '@tanstack/react-router';
import { answered, directory } from '../api/client.js';
import { asProblem } from '../api/problem.js';
import { sendHeld } from '../decide/held-decisions.js';
import { useAnnounce } from '../ui/announce.js';
import { useProblemText } from '../ui/use-problem-text.js';
import { useEnter } from './session.js';

/** Acts for another organisation of the person from now on, or for none, and begins anew at what waits. */
export function useActFor(): (organisationId: string | null) => Promise<void> {
  const enter = useEnter();
  const navigate = useNavigate();
  const announce = useAnnounce();
  const problemText = useProblemText();
  return async (organisationId) => {
    try {
      // as long as these decisions are this organisation's
      await sendHeld();
      await enter(
        await answered(directory.PUT('/api/directory/session/organisation', { body: { organisationId } })),
      );
      await navigate({ to: '/home' });
    } catch (error) {
      announce(problemText(asProblem(error)));
    }
  };
}
