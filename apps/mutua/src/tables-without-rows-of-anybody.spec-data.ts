/**
 * The tables that policies for rows do not protect, each with the reason. A table that is neither protected nor named here
 * fails the test: whoever makes one decides (docs/decisions/0020-a-second-wall.md).
 */
const OF_PLATFORM: Readonly<Record<string, string>> = {
  migration: 'the service has no right to it',
  log_cursor: 'how far logs were read',
  inbox: 'ids of events that were handled',
  audit_entry: 'hashes, and ids of what they are of',
  audit_cursor: 'how far the trail is chained',
};

const ORGANISATIONS = 'names, kinds and standing of organisations, which every signed-in person sees';
const RULES = 'rules of the installation, for everybody';
const CLEARING = 'what the engine keeps of its own work';
const SIGNING_IN =
  'looked up by an address or a hash before it is known who asks; what it is about is a person, not an organisation';

export const WITHOUT_POLICIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  directory: {
    ...OF_PLATFORM,
    organisation: 'the directory itself: profiles, most of which everybody sees, and the country of each',
    user: 'people belong to several organisations, and are looked up by address before it is known who asks',
    account: SIGNING_IN,
    session: SIGNING_IN,
    sign_in_attempt: SIGNING_IN,
    link: SIGNING_IN,
    identity: SIGNING_IN,
    mail: 'what waits to be sent, read by nobody but the post office',
    focal_point: 'who endorses the organisations of a country, which everybody may know',
  },
  needs: { ...OF_PLATFORM, organisation: ORGANISATIONS },
  offers: { ...OF_PLATFORM, organisation: ORGANISATIONS, heard_proposal: 'ids and versions' },
  matching: {
    ...OF_PLATFORM,
    published_rules: RULES,
    reference_rate: RULES,
    rejudging: CLEARING,
    clearing_due: CLEARING,
    clearing_lease: CLEARING,
    clearing_outcome: CLEARING,
    clearing_audit: CLEARING,
    text_meaning: 'vectors by a hash of their text',
    what_if: 'tried by coordinators, for coordinators',
    what_if_outcome: 'tried by coordinators, for coordinators',
  },
  notifications: {
    ...OF_PLATFORM,
    reader: 'ids, roles and languages, of which no endpoint tells but the reader’s own language',
    proposal: 'ids, states and amounts, of which no endpoint tells',
  },
};
