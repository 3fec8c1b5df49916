import { ApiRefusal } from '../api/api-refusal.js';
import { allPages } from '../api/all-pages.js';
import type { Api } from '../api/api.js';
import type { Post } from './posts.js';

/** What a coordinator did with what was sent for screening. */
export interface Screened {
  readonly opened: number;
  readonly returned: readonly Post[];
}

/**
 * A coordinator screens all that waits, in the order in which it was sent: opens it, or returns it with what to change
 * when its period is over.
 *
 * @param afterEach what to wait for before the next
 */
export async function screen(
  coordinator: Api,
  path: '/api/needs' | '/api/offers',
  afterEach: () => Promise<void> = async () => undefined,
): Promise<Screened> {
  const submitted = await allPages<Post>(coordinator, path, { status: 'submitted' });
  const returned: Post[] = [];
  for (const post of submitted) {
    const answer = await approveOrReturn(coordinator, path, post);
    if (answer.status === 'returned') returned.push(answer);
    await afterEach();
  }
  return { opened: submitted.length - returned.length, returned };
}

async function approveOrReturn(coordinator: Api, path: string, post: Post): Promise<Post> {
  try {
    return await coordinator.step<Post>(`${path}/${post.id}/approve`, post.version);
  } catch (error) {
    if (!(error instanceof ApiRefusal && error.code === 'period-ended')) throw error;
    return coordinator.step<Post>(`${path}/${post.id}/return`, post.version, {
      whatToChange: `The period ended on ${post.content.period.end}. Give new dates and send it again, or withdraw it.`,
    });
  }
}
