import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import { keyWordsOf, type MatchingContext } from '@mutua/matching/pool';
import { groupsOf, halfOf, m49RegionsOf, type Amount } from '@mutua/vocabulary';
import type { Client } from 'pg';
import { byRank, K, type Hit } from './judged-side.js';

const COLUMNS = `
  id uuid, status text, types text[], topics text[], goals int[], groups text[], languages text[], ways text[],
  countries text[], regions text[], country_groups text[], to_all boolean, starts date, ends date, closed boolean,
  organisation uuid, given float8, currency text, words int[], text_language text`;

const INDEXES = ['types', 'topics', 'languages', 'countries', 'regions', 'country_groups'];

/** The same rules in one statement over arrays with GIN indexes: what a database alone can do. */
export class SqlSide {
  readonly name = 'SQL';

  private constructor(
    private readonly client: Client,
    private readonly context: MatchingContext,
  ) {}

  static async filled(
    client: Client,
    offers: readonly OfferSnapshot[],
    context: MatchingContext,
  ): Promise<SqlSide> {
    await client.query('DROP TABLE IF EXISTS offer_row');
    await client.query(`CREATE TABLE offer_row (${COLUMNS})`);
    for (let from = 0; from < offers.length; from += 5_000) {
      const rows = offers.slice(from, from + 5_000).map(rowOf);
      await client.query(
        'INSERT INTO offer_row SELECT * FROM jsonb_populate_recordset(NULL::offer_row, $1::jsonb)',
        [JSON.stringify(rows)],
      );
    }
    for (const column of INDEXES) await client.query(`CREATE INDEX ON offer_row USING gin (${column})`);
    await client.query('CREATE TABLE IF NOT EXISTS rate (currency text PRIMARY KEY, per_base float8)');
    const rates = [
      [context.rates.base, 1],
      ...context.rates.rates.map((rate) => [rate.currency, Number(rate.perBase)]),
    ];
    for (const rate of rates) {
      await client.query('INSERT INTO rate VALUES ($1, $2) ON CONFLICT DO NOTHING', rate);
    }
    await client.query('VACUUM ANALYZE offer_row');
    return new SqlSide(client, context);
  }

  async offersFor(need: NeedSnapshot): Promise<Hit[]> {
    const { rows } = await this.client.query<{ id: string; score: number; known: number }>({
      name: 'offers-for-need',
      text: QUERY,
      values: [
        need.cooperationTypes,
        need.aiTopics,
        need.sdgGoals,
        need.targetGroups,
        need.languages,
        waysOf(need.deliveryModes),
        need.country,
        m49RegionsOf(need.country),
        groupsOf(need.country, this.context.on),
        need.period.start,
        need.period.end,
        need.openLicenceRequired,
        need.organisationId,
        sumOf(need.budget, false),
        need.budget.kind === 'unknown' ? null : need.budget.money?.currency,
        [...keyWordsOf(need).stems],
        need.contentLanguage,
        this.context.on,
        this.context.minimumScore,
        ...Object.values(this.context.weights.of).slice(0, 9),
      ],
    });
    return rows
      .map(({ id, score, known }) => ({ id, score, knownWeight: known }))
      .sort(byRank(need.id))
      .slice(0, K);
  }
}

const share = (asked: string, given: string) =>
  `(SELECT count(*) FROM unnest(${asked}) AS code WHERE code = ANY(${given}))::float8`;
const points = (value: string) => `floor((${value}) * 10000 + 0.5)`;
/** A criterion as points and weight; both nothing where it is unknown. */
const criterion = (weight: string, value: string, known = 'true') =>
  `(CASE WHEN ${known} THEN ${weight} * ${points(value)} ELSE 0 END, CASE WHEN ${known} THEN ${weight} ELSE 0 END)`;

const CRITERIA = [
  criterion('$20::int', `${share('$1::text[]', 'o.types')} / cardinality($1)`),
  criterion(
    '$21::int',
    `topics.common * 10 / (topics.common * 10 + (cardinality($2) - topics.common) * 9 + (cardinality(o.topics) - topics.common))`,
  ),
  criterion(
    '$22::int',
    `least(1, ${share('$16::int[]', 'o.words')} / sqrt((cardinality($16) * cardinality(o.words))::float8) / 0.25)`,
    'o.text_language = $17::text',
  ),
  criterion('$23::int', `${share('$3::int[]', 'o.goals')} / cardinality($3)`),
  criterion(
    '$24::int',
    `${share('$4::text[]', 'o.groups')} / cardinality($4)`,
    'cardinality($4::text[]) > 0 AND cardinality(o.groups) > 0',
  ),
  criterion(
    '$25::int',
    `CASE WHEN tongues.common = 0 THEN 0 ELSE (cardinality($5) + tongues.common) / (2 * cardinality($5)) END`,
  ),
  criterion(
    '$26::int',
    `greatest(0, least($11::date, o.ends) - greatest($10::date, $18::date, o.starts) + 1)::float8 / ($11::date - greatest($10::date, $18::date) + 1)`,
  ),
  criterion(
    '$27::int',
    `least(1, o.given * CASE WHEN o.currency = $15::text THEN 1 ELSE asked.per_base / given.per_base END / $14::float8)`,
  ),
  criterion(
    '$28::int',
    `${share('$6::text[]', 'o.ways')} / cardinality($6)`,
    'cardinality($6::text[]) > 0 AND cardinality(o.ways) > 0',
  ),
];

/**
 * PostgreSQL has no XOR of UUIDs: it hands over all that tie with the last, too, and ties are broken outside. These are few, and
 * it is spared to sort by ids.
 */
const QUERY = `
  WITH fitting AS MATERIALIZED (
    SELECT * FROM offer_row o
     WHERE o.status = 'open'
       AND o.types && $1::text[]
       AND (o.topics && $2::text[] OR o.types && (ARRAY(SELECT unnest($1::text[]) INTERSECT
            SELECT unnest(ARRAY['financing', 'compute-access', 'connectivity-infrastructure']))))
       AND o.languages && $5::text[]
       AND (o.to_all OR $7::text = ANY(o.countries) OR o.regions && $8::text[] OR o.country_groups && $9::text[])
       AND o.starts <= $11::date AND o.ends >= $10::date AND o.ends >= $18::date
       AND NOT ($12::boolean AND o.closed)
       AND o.organisation <> $13::uuid
  ), judged AS (
    SELECT o.id, ${CRITERIA.map((_, index) => `(c${index}).p`).join(' + ')} AS points,
           ${CRITERIA.map((_, index) => `(c${index}).w`).join(' + ')} AS known
      FROM fitting o
      JOIN rate given ON given.currency = o.currency
      JOIN rate asked ON asked.currency = $15::text
     CROSS JOIN LATERAL (SELECT ${share('$2::text[]', 'o.topics')} AS common) topics
     CROSS JOIN LATERAL (SELECT ${share('$5::text[]', 'o.languages')} AS common) tongues
     ${CRITERIA.map((sql, index) => `CROSS JOIN LATERAL (SELECT * FROM (VALUES ${sql}) AS v(p, w)) c${index}`).join('\n     ')}
  )
  SELECT id, floor((2 * points + known) / (2 * known))::int AS score, known::int AS known
    FROM judged
   WHERE floor((2 * points + known) / (2 * known)) >= $19::int
   ORDER BY 2 DESC, 3 DESC
   FETCH FIRST ${K} ROWS WITH TIES`;

function rowOf(offer: OfferSnapshot) {
  const { countries, regions, groups } = offer.eligibility;
  return {
    id: offer.id,
    status: offer.status,
    types: offer.cooperationTypes,
    topics: offer.aiTopics,
    goals: offer.sdgGoals,
    groups: offer.targetGroups,
    languages: offer.languages,
    ways: waysOf(offer.deliveryModes),
    countries,
    regions,
    country_groups: groups,
    to_all: countries.length + regions.length + groups.length === 0,
    starts: offer.period.start,
    ends: offer.period.end,
    closed: offer.openLicence === false,
    organisation: offer.organisationId,
    given: sumOf(offer.amount, true),
    currency: offer.amount.kind === 'unknown' ? null : offer.amount.money?.currency,
    words: [...keyWordsOf(offer).stems],
    text_language: offer.contentLanguage,
  };
}

function waysOf(modes: readonly string[]): readonly string[] {
  return modes.includes('hybrid') ? ['in-person', 'remote'] : modes;
}

function sumOf(amount: Amount, ofOffer: boolean): number | null {
  if (amount.kind === 'unknown' || amount.money === null) return null;
  return Number(amount.kind === 'ceiling' && ofOffer ? halfOf(amount.money).amount : amount.money.amount);
}
