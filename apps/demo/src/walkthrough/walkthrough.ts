import type { Installation } from '../api/installation.js';
import { allPages } from '../api/all-pages.js';
import { importRecords } from '../import/import-records.js';
import { readNeeds, readOffers, SAMPLE } from '../import/read-records.js';
import { openDesk } from './desk.js';
import { eventsHandled } from './events-handled.js';
import { approveBest, openNeeds, Parties, rejectOne } from './matchmaking.js';
import { matchesOf, type Match } from './match-table.js';
import { proposalsWith, type NeedPost, type Post, type Proposal } from './posts.js';
import { proposalsStand, screenEverything } from './screen-everything.js';
import { countTotals, type Totals } from './totals.js';

/** Where the walk through the system ended. */
export interface Walked {
  readonly matches: readonly Match[];
  readonly returned: { readonly needs: readonly Post[]; readonly offers: readonly Post[] };
  readonly declined: readonly Proposal[];
  readonly rejected: readonly Proposal[];
  readonly needsWithoutMatch: number;
  readonly totals: Totals;
}

const REJECTED_BECAUSE = 'The better match for this need is clear enough; we propose that one first.';
const DECLINED_BECAUSE = 'Our team cannot take on another country this year.';

/**
 * Goes once through the whole life of the sample data: organisations post, a coordinator screens, matches are proposed,
 * approved and answered. Every step is a request to the public API.
 *
 * @param say hears in one line what was done
 */
export async function walkThrough(installation: Installation, say: (line: string) => void): Promise<Walked> {
  const records = [...(await readNeeds(SAMPLE.needs)), ...(await readOffers(SAMPLE.offers))];
  const desk = await openDesk(installation);
  const { admin, coordinator } = desk;
  const { organisations, imported, drafts } = await importRecords(records, installation, desk);
  say(`${organisations} organisations joined and sent ${imported - drafts} needs and offers for screening.`);
  if (drafts > 0) say(`Left as drafts, because their time is over: ${drafts}.`);

  const { needs, offers } = await screenEverything(desk);
  const proposed = await proposalsWith(coordinator, { status: 'proposed' });
  const returned = needs.returned.length + offers.returned.length;
  say(`The coordinator opened ${needs.opened} needs and ${offers.opened} offers and returned ${returned}.`);
  say(`${proposed.length} matches are proposed, with reasons.`);

  await rejectOne(coordinator, REJECTED_BECAUSE);
  await eventsHandled(admin);
  const approved = await approveBest(coordinator, admin);
  say(
    `The coordinator approved ${approved.length} matches, the best possible one of each need, and rejected one.`,
  );

  const parties = await Parties.of(installation, admin);
  const weakest = approved.reduce<Proposal | null>((a, b) => (a === null || b.score < a.score ? b : a), null);
  for (const match of approved) {
    if (match === weakest) await parties.declineAsProvider(match, DECLINED_BECAUSE);
    else await parties.accept(match);
    await eventsHandled(admin);
  }
  await proposalsStand(admin, coordinator);
  say(`Both parties accepted ${approved.length - 1} of them; one provider declined.`);

  const everyNeed = await allPages<NeedPost>(coordinator, '/api/needs');
  const proposals = await proposalsWith(coordinator);
  const having = (status: string) => proposals.filter((proposal) => proposal.status === status);
  const matched = new Set(having('accepted').map(({ needId }) => needId));
  return {
    matches: matchesOf(having('accepted'), everyNeed),
    returned: { needs: needs.returned, offers: offers.returned },
    declined: having('declined'),
    rejected: having('rejected'),
    needsWithoutMatch: (await openNeeds(coordinator)).filter(({ id }) => !matched.has(id)).length,
    totals: await countTotals(installation, admin, coordinator),
  };
}
