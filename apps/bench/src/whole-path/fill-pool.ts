import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import { MatchIndex, rankCandidates, type MatchingContext } from '@mutua/matching/pool';
import type { StoredCandidate } from '@mutua/matching/rounds';
import { newTestId } from '@mutua/testing';
import type { Client } from 'pg';
import type { Instance } from '../matching/instance.js';
import { recommendedOffers } from './recommended.js';

const SNAPSHOTS_AT_ONCE = 5_000;
const NEEDS_AT_ONCE = 100;
const CANDIDATES_KEPT = 20;

/**
 * Fills the tables of the matching context as if all of it had come by events: needs, offers, their candidates with
 * explanations, and what is proposed of them; and those of the offers context, which hears what becomes of proposals. It
 * writes past the services, which would take an hour for the same.
 *
 * @param context by which the service judges today
 */
export async function fillPool(
  client: Client,
  { needs, offers }: Instance,
  context: MatchingContext,
): Promise<void> {
  await storeSnapshots(client, 'need', needs);
  await storeSnapshots(client, 'offer', offers);
  await storeOffers(client);
  const index = new MatchIndex();
  for (const offer of offers) index.putOffer(offer);
  const offersById = new Map(offers.map((offer) => [offer.id, offer]));
  const candidates: StoredCandidate[] = [];
  let stored: Promise<void> = Promise.resolve();
  for (let from = 0; from < needs.length; from += NEEDS_AT_ONCE) {
    const rows = needs
      .slice(from, from + NEEDS_AT_ONCE)
      .flatMap((need) => candidatesOf(need, index, offersById, context));
    await stored;
    // the database stores these while the next are judged
    stored = insert(client, 'candidate (need_id, offer_id, score, rank, record)', CANDIDATE, rows);
    for (const { need_id: needId, offer_id: offerId, score, rank } of rows) {
      if (rank !== null) candidates.push({ needId, offerId, score });
    }
  }
  await stored;
  const recommended = await recommendedOffers(needs, offers, candidates, context.on);
  await storeProposals(client, needs, offersById, recommended);
  for (const table of ['need', 'offer', 'candidate', 'proposal']) {
    await client.query(`VACUUM ANALYZE matching.${table}`);
  }
}

async function storeSnapshots(
  client: Client,
  table: 'need' | 'offer',
  snapshots: readonly (NeedSnapshot | OfferSnapshot)[],
): Promise<void> {
  for (let from = 0; from < snapshots.length; from += SNAPSHOTS_AT_ONCE) {
    const rows = snapshots
      .slice(from, from + SNAPSHOTS_AT_ONCE)
      .map((snapshot) => ({ ...snapshot, snapshot }));
    await insert(
      client,
      `${table} (id, version, status, snapshot)`,
      'id uuid, version int, status text, snapshot jsonb',
      rows,
    );
  }
}

/** The offers of the pool, as the context knows them whose they are. */
async function storeOffers(client: Client): Promise<void> {
  await client.query(
    `INSERT INTO offers.offer (id, version, revision, organisation_id, organisation_name, provider_kind, content, claims,
            state, confirmed_at, created_at, updated_at)
     SELECT id, version, 1, (snapshot ->> 'organisationId')::uuid, snapshot ->> 'organisationName',
            snapshot ->> 'providerKind', snapshot || $1::jsonb, '[]',
            jsonb_build_object('status', status, 'openedAt', snapshot ->> 'openedAt', 'pausedAt', snapshot ->> 'openedAt'),
            now(), now(), now()
       FROM matching.offer`,
    [{ readinessLevels: [], followsNationalPlans: null, nonMilitaryPurpose: true, safeguards: null }],
  );
}

const CANDIDATE = 'need_id uuid, offer_id uuid, score int, rank int, record jsonb';

function candidatesOf(
  need: NeedSnapshot,
  index: MatchIndex,
  offers: ReadonlyMap<string, OfferSnapshot>,
  context: MatchingContext,
) {
  const { best, of } = index.topOffersFor(need, context, CANDIDATES_KEPT);
  const found = best.flatMap(({ id }) => offers.get(id) ?? []);
  const beyond = { count: of - best.length, rivalOf: () => null };
  return rankCandidates(need, found, context, CANDIDATES_KEPT, () => true, beyond).map(
    ({ offer, score, record }) => ({
      need_id: need.id,
      offer_id: offer.id,
      score,
      rank: record.rank?.position ?? null,
      record,
    }),
  );
}

/** Their explanations are those of the candidates; that they were chosen by clearing, the service adds. */
async function storeProposals(
  client: Client,
  needs: readonly NeedSnapshot[],
  offers: ReadonlyMap<string, OfferSnapshot>,
  recommended: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  for (let from = 0; from < needs.length; from += NEEDS_AT_ONCE) {
    const rows = needs.slice(from, from + NEEDS_AT_ONCE).flatMap((need) =>
      (recommended.get(need.id) ?? []).flatMap((offerId) => {
        const offer = offers.get(offerId);
        return offer ? [proposalOf(need, offer)] : [];
      }),
    );
    await client.query(
      `INSERT INTO matching.proposal (id, version, need_id, need_revision, need_title, requester_id, requester_name,
              offer_id, offer_revision, offer_title, provider_id, provider_name, score, covers, allocation, record, state,
              created_at, updated_at)
       SELECT p.id, 1, p.need_id, 1, p.need_title, p.requester_id, p.requester_name, p.offer_id, 1, p.offer_title,
              p.provider_id, p.provider_name, candidate.score, p.covers, '{"unit": "unknown"}', candidate.record,
              '{"status": "proposed"}', now(), now()
         FROM jsonb_to_recordset($1::jsonb) AS p(id uuid, need_id uuid, need_title text, requester_id uuid,
              requester_name text, offer_id uuid, offer_title text, provider_id uuid, provider_name text, covers jsonb)
         JOIN matching.candidate USING (need_id, offer_id)`,
      [JSON.stringify(rows)],
    );
  }
}

function proposalOf(need: NeedSnapshot, offer: OfferSnapshot) {
  return {
    id: newTestId(),
    need_id: need.id,
    need_title: need.title,
    requester_id: need.organisationId,
    requester_name: need.organisationName,
    offer_id: offer.id,
    offer_title: offer.title,
    provider_id: offer.organisationId,
    provider_name: offer.organisationName,
    covers: need.cooperationTypes.filter((type) => offer.cooperationTypes.includes(type)),
  };
}

async function insert(client: Client, into: string, columns: string, rows: readonly object[]): Promise<void> {
  const names = into.slice(into.indexOf('(') + 1, -1);
  await client.query(
    `INSERT INTO matching.${into} SELECT ${names} FROM jsonb_to_recordset($1::jsonb) AS row(${columns})`,
    [JSON.stringify(rows)],
  );
}
