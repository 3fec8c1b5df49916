import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LiveBus, SESSIONS } from '@mutua/platform/live';
import { eventually, newTestId } from '@mutua/testing';
import { startNotificationsApp, type NotificationsApp, type Person } from './notifications-app.spec-data.js';

/** What somebody hears on a stream. */
class Listening {
  readonly heard: string[] = [];
  ended = false;
  private readonly stopping = new AbortController();

  constructor(
    private readonly origin: string,
    private readonly token: string,
  ) {}

  /** The status of the answer; with 200, listening goes on behind it. */
  async begin(): Promise<number> {
    const response = await fetch(`${this.origin}/api/notifications/live`, {
      headers: { authorization: `Bearer ${this.token}` },
      signal: this.stopping.signal,
    });
    if (response.ok) void this.read(response).catch(() => undefined);
    return response.status;
  }

  stop(): void {
    this.stopping.abort();
  }

  private async read({ body }: Response): Promise<void> {
    let text = '';
    for await (const part of body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += part;
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        const event = /^event: (.*)$/m.exec(block)?.[1];
        const about = /"about":"(\w+)"/.exec(block)?.[1];
        if (event !== undefined) this.heard.push([event, about].filter(Boolean).join(' '));
      }
    }
    this.ended = true;
  }
}

describe('hearing at once that something changed', () => {
  let scene: NotificationsApp;
  const open: Listening[] = [];

  beforeAll(async () => {
    scene = await startNotificationsApp();
  });

  afterAll(async () => {
    for (const listening of open) listening.stop();
    await scene?.app.stop();
  });

  async function listen({ id: userId, roles, organisationId }: Person): Promise<Listening> {
    const token = await scene.app.issuer.tokenFor({ userId, roles, organisationId });
    const listening = new Listening(scene.app.address, token);
    open.push(listening);
    expect(await listening.begin()).toBe(200);
    await eventually(async () => expect(listening.heard).toEqual(['ready']));
    return listening;
  }

  it('reaches those whom it concerns, and nobody else', async () => {
    const coordinator = await listen(scene.coordinator);
    const requester = await listen(scene.requester);
    const stranger = await listen(await scene.register({ organisationId: newTestId() }));
    await scene.refuse(scene.ministry, 'The letter bears no signature.');
    await eventually(async () => {
      expect(requester.heard).toContain('changed inbox');
      expect(requester.heard).toContain('changed lists');
      expect(coordinator.heard).toContain('changed lists');
    });
    await scene.settled();
    expect(stranger.heard).toEqual(['ready']);
    expect(coordinator.heard).not.toContain('changed inbox');
  });

  it('tells a person’s other browsers what they have read in one', async () => {
    const again = { ...scene.ministry, version: scene.ministry.version + 1 };
    await scene.refuse(again, 'The letter bears no date.');
    await scene.settled();
    const elsewhere = await listen(scene.requester);
    await scene.requester.client.post('/api/notifications/read-all');
    await eventually(async () => expect(elsewhere.heard).toContain('changed inbox'));
  });

  it('refuses whoever brings no token, and one who listens too often', async () => {
    expect((await scene.app.withToken(null).get('/api/notifications/live')).status).toBe(401);
    const often = await scene.register({});
    for (let times = 0; times < 10; times += 1) await listen(often);
    const { status, headers, body } = await often.client.get('/api/notifications/live');
    expect(status).toBe(429);
    expect(headers.get('retry-after')).toBe('60');
    expect(body).toMatchObject({ type: 'urn:mutua:problem:too-many-streams' });
    open.at(-1)?.stop();
    await eventually(async () =>
      expect((await often.client.get('/api/notifications/live')).status).toBe(200),
    );
  });

  it('asks anew who may listen when a session of theirs has ended or changed', async () => {
    const person = await scene.register({});
    const listening = await listen(person);
    scene.app.get(LiveBus).tell({ about: SESSIONS, userIds: [person.id] });
    await eventually(async () => expect(listening.ended).toBe(true));
    expect(listening.heard).toEqual(['ready', 'changed sessions']);
  });

  it('lets the process end while people listen', async () => {
    const listening = await listen(await scene.register({}));
    await scene.app.restart(async () => undefined);
    await eventually(async () => expect(listening.ended).toBe(true));
  });
});
