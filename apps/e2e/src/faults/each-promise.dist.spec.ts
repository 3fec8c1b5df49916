import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { BrokerView, eventually, randomOf, SEED } from '@mutua/testing';
import { describeOnKafka } from '@mutua/testing/suites';
import { compareEffects } from './effects.js';
import { deliverEverythingTwice } from './faults/everything-twice.js';
import { lateCommit } from './faults/late-commit.js';
import { History } from './history.js';
import { sendAll } from './load.js';
import {
  buryNothing,
  claimNoKeys,
  forgetWhatWasHeard,
  readByPositionAlone,
  takeOlderVersions,
  tellTwice,
  writeEventsApart,
} from './sabotage.js';
import { crashBetweenSendAndMark } from './scenes/crash-between-send-and-mark.js';
import { openNeed, sendNeed, timesTold } from './scenes/need-on-stage.js';
import { joinWhileHandling } from './scenes/join-while-handling.js';
import { sendManyTimes, sendWhileUnderWay } from './scenes/one-key-many-times.js';
import { staleRelaySendsLate } from './scenes/stale-relay-sends-late.js';
import { NOTICED_WITHIN_MS, stallConsumer } from './scenes/stalled-consumer.js';
import { startServers, type Servers } from './servers.js';
import { Stage } from './stage.js';
import { planSubmissions } from './submissions.js';

jest.setTimeout(400_000);

/** A handler that fails tries five times first: by then it has begun anew again and again. */
const BURIALS = 4;
const AT_ONCE = 100;

describeOnKafka('separate services on servers of their own', (_kafka) => {
  let servers: Servers;
  let stage: Stage;

  beforeAll(async () => {
    servers = await startServers();
    stage = await Stage.set(servers);
  });

  afterAll(async () => {
    await stage?.strike();
    await servers?.remove();
  });

  const needsTopic = () => `${stage.mutua.prefix}needs.need`;

  describe('keep the promise', () => {
    it('4: a relay that dies between sending and noting so sends again, and there is one effect', async () => {
      const { sent, told } = await crashBetweenSendAndMark(stage);
      expect(sent).toBe(2);
      expect(told).toBe(1);
    });

    it('5: a relay that was frozen sends late, and no aggregate steps back', async () => {
      for (const versions of await staleRelaySendsLate(stage)) {
        expect(versions).toHaveLength(2);
        expect(versions).toEqual(versions.toSorted((a, b) => a - b));
      }
    });

    it('6: while the broker is away needs are taken and screened; who published by itself could not', async () => {
      const broker = await BrokerView.of(servers.kafka.address);
      await servers.kafka.stop();
      const need = await sendNeed(stage);
      try {
        await openNeed(stage, need);
        await expect(broker.put(needsTopic(), '{}')).rejects.toThrow();
      } finally {
        await servers.kafka.start();
      }
      await eventually(async () => expect(await timesTold(stage, need)).toBe(1), 60_000);
      await broker.close();
    });

    it('8: a consumer that lives and does nothing is noticed, though its heartbeat goes on', async () => {
      const stall = await stallConsumer(stage);
      expect(stall).toMatchObject({ code: 1, readinessTold: true, groupAsTheBrokerSawIt: 'Stable, 1' });
      expect(stall.tookMs).toBeLessThanOrEqual(NOTICED_WITHIN_MS);
    });

    it(`10: one key sent ${AT_ONCE} times at once, to two processes, makes one need`, async () => {
      const { kinds, ids, rows, changedBody } = await sendManyTimes(stage, AT_ONCE);
      expect(['201', '409 key-in-flight']).toEqual(expect.arrayContaining([...kinds]));
      expect(ids).toHaveLength(1);
      expect(rows).toBe(1);
      expect(changedBody).toBe(422);
    });

    it('10: a key whose first request is still under way is refused, and answered like the first one later', async () => {
      const { first, meanwhile, later } = await sendWhileUnderWay(stage);
      expect(meanwhile).toBe('409 key-in-flight');
      expect(first.status).toBe(201);
      expect(later).toMatchObject({ status: 201, body: first.body });
    });

    it('2: a member that joins while a handler takes long does not handle its event again', async () => {
      const { membersMeanwhile, told } = await joinWhileHandling(stage);
      expect(membersMeanwhile).toBe(2);
      expect(told).toBe(1);
    });
  });

  describe('break it without what protects it, and the check sees it:', () => {
    const history = new History();
    const send = (from: number, to: number) => {
      // a match would be waited for that what is lost cannot bring about
      const submissions = planSubmissions(to).filter(({ index, way }) => index >= from && way !== 'matched');
      return sendAll(submissions, stage, history);
    };
    const effects = async () => {
      await stage.calm();
      return compareEffects(history, stage);
    };

    it('10, when keys are not claimed', async () => {
      await claimNoKeys(stage);
      expect((await sendManyTimes(stage, 20)).rows).toBeGreaterThan(1);
    });

    it('1, when an event is not written with the change that it tells of', async () => {
      const lost = (await effects()).lost.length;
      await writeEventsApart(stage);
      await send(1, 40);
      await stage.query('needs', 'DROP FUNCTION fail_between CASCADE');
      expect((await effects()).lost.length).toBeGreaterThan(lost);
    });

    it('7, when what cannot be taken cannot be put aside', async () => {
      const burials = await buryNothing(stage);
      await stage.query(
        'notifications',
        `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'poison'; END $$`,
      );
      await stage.query(
        'notifications',
        `CREATE TRIGGER refuse BEFORE INSERT ON notification FOR EACH ROW
           WHEN (NEW.arguments ->> 'need' = 'poison') EXECUTE FUNCTION refuse()`,
      );
      await sendNeed(stage, 'poison');
      const others = await Promise.all(Array.from({ length: 40 }, () => sendNeed(stage)));
      const allTold = async () => {
        for (const need of others) expect(await timesTold(stage, need)).toBe(1);
      };
      await eventually(async () => expect(await burials()).toBeGreaterThanOrEqual(BURIALS), 120_000);
      await expect(allTold()).rejects.toThrow();
      await stage.query('notifications', 'DROP FUNCTION bury_nothing CASCADE');
      await eventually(allTold, 60_000);
    });

    it('2 and 4, when what was heard is forgotten and may be told twice', async () => {
      const doubled = (await effects()).doubled.length;
      await forgetWhatWasHeard(stage, 'notifications');
      await tellTwice(stage);
      expect((await crashBetweenSendAndMark(stage)).told).toBe(2);
      await send(121, 140);
      await stage.calm();
      await deliverEverythingTwice(stage);
      expect((await effects()).doubled.length).toBeGreaterThan(doubled + 18);
    });

    it('5, when what was heard is forgotten and older versions are taken', async () => {
      await forgetWhatWasHeard(stage, 'matching');
      await takeOlderVersions(stage);
      const taken = await staleRelaySendsLate(stage);
      expect(
        taken.some((versions) => versions.some((version, at) => version < (versions[at - 1] ?? 0))),
      ).toBe(true);
    });

    it(`3, when the log is read by position alone (FAULTS_SEED=${SEED})`, async () => {
      const before = (await effects()).lost;
      await readByPositionAlone(stage);
      const scene = { stage, history, random: randomOf(SEED), sendMore: async () => undefined };
      await lateCommit.prepare?.(scene);
      await send(141, 241);
      await lateCommit.mend?.(scene);
      const after = (await effects()).lost;
      expect(after.length).toBeGreaterThan(before.length);
    });
  });

  it('8: a consumer that crashes for good ends its process; kafkajs by itself lives on and does nothing', async () => {
    const broker = await BrokerView.of(servers.kafka.address);
    const listeners = [stage.mutua.service('notifications'), stage.mutua.service('matching')];
    await stage.calm();
    await broker.compressUnreadably(needsTopic());
    const since = Date.now();
    await sendNeed(stage);
    for (const service of listeners) {
      expect(await service.ended).toMatchObject({ code: 1 });
      expect(service.output).toContain('crashed');
    }
    expect(Date.now() - since).toBeLessThanOrEqual(NOTICED_WITHIN_MS);

    const groupId = `${stage.mutua.prefix}bare`;
    await broker.bareReaderCrashes(needsTopic(), groupId);
    await eventually(async () => expect(await broker.group(groupId)).toMatchObject({ members: 0 }));
    await broker.close();
  });
});
