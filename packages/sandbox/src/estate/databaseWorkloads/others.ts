import { change, commit, lookup, ofService, scan } from './statement';

export const INNOVATE_STATEMENTS = ofService('innovate-api', [
  lookup({
    text: 'SELECT i.id, i.title, i.state, i.author_id, i.votes FROM ideas i WHERE i.id = $1',
    share: 4,
    milliseconds: 0.6,
  }),
  scan({
    text: "SELECT i.id, i.title, i.votes, count(c.id) AS comments FROM ideas i LEFT JOIN comments c ON c.idea_id = i.id WHERE i.state = 'open' GROUP BY i.id ORDER BY i.votes DESC LIMIT 50",
    share: 3,
    milliseconds: 34,
    rows: 50,
  }),
  change({
    text: 'INSERT INTO votes (idea_id, user_id, cast_at) VALUES ($1, $2, now()) ON CONFLICT (idea_id, user_id) DO NOTHING',
    share: 1.4,
    milliseconds: 1.6,
  }),
  change({
    text: 'UPDATE ideas SET votes = votes + 1 WHERE id = $1',
    share: 1.2,
    milliseconds: 2.4,
  }),
  commit({ text: 'COMMIT', share: 0.7, milliseconds: 1.4, rows: 0 }),
]);

export const RECORDS_STATEMENTS = ofService('records-api', [
  lookup({
    text: 'SELECT r.id, r.kind, r.subject_id, r.body, r.version FROM records.entries r WHERE r.id = $1',
    share: 6,
    milliseconds: 0.8,
  }),
  // No index has this column: see `records-slow-queries` among the incidents.
  scan({
    text: 'SELECT * FROM records.entries WHERE external_reference = $1',
    share: 1,
    milliseconds: 9_400,
    rows: 2,
    surgesWith: 'slow-queries',
  }),
  scan({
    text: 'SELECT r.kind, count(*) FROM records.entries r WHERE r.subject_id = $1 AND r.created_at >= $2 GROUP BY r.kind',
    share: 2,
    milliseconds: 22,
    rows: 6,
  }),
  change({
    text: 'INSERT INTO records.entries (id, kind, subject_id, external_reference, body, version, created_at) VALUES ($1, $2, $3, $4, $5, 1, now())',
    share: 1.6,
    milliseconds: 2.2,
  }),
  change({
    text: 'UPDATE records.entries SET body = $2, version = version + 1 WHERE id = $1 AND version = $3',
    share: 1.2,
    milliseconds: 2.8,
  }),
  commit({ text: 'COMMIT', share: 0.9, milliseconds: 1.6, rows: 0 }),
]);

/** The weekly report is longer than lists of statements show. */
const WEEKLY_REPORT = `WITH weekly AS (
  SELECT date_trunc('week', f.occurred_at) AS week, f.region, f.product_line,
         sum(f.revenue_cents) AS revenue_cents, count(DISTINCT f.customer_id) AS customers,
         percentile_cont(0.5) WITHIN GROUP (ORDER BY f.revenue_cents) AS median_cents
    FROM fact_sales f
   WHERE f.occurred_at >= date_trunc('week', now()) - interval '104 weeks'
   GROUP BY 1, 2, 3
), compared AS (
  SELECT w.*, lag(w.revenue_cents, 52) OVER (PARTITION BY w.region, w.product_line ORDER BY w.week) AS revenue_a_year_ago
    FROM weekly w
)
SELECT c.week, c.region, c.product_line, c.revenue_cents, c.customers, c.median_cents,
       c.revenue_cents - c.revenue_a_year_ago AS change_cents
  FROM compared c
 ORDER BY c.week DESC, c.region, c.product_line`;

export const REPORTING_STATEMENTS = ofService('reporting-service', [
  scan({
    text: WEEKLY_REPORT,
    share: 1.2,
    milliseconds: 412_000,
    rows: 18_400,
    surgesWith: 'storage-nearly-full',
  }),
  scan({
    text: 'SELECT d.id, d.name, d.definition FROM report_definitions d WHERE d.owner_id = $1 ORDER BY d.name',
    share: 1,
    milliseconds: 3.2,
    rows: 14,
  }),
  scan({
    text: 'SELECT s.region, sum(s.revenue_cents) FROM daily_sales s WHERE s.day BETWEEN $1 AND $2 GROUP BY s.region',
    share: 3,
    milliseconds: 180,
    rows: 9,
  }),
  change({
    text: 'COPY fact_sales (occurred_at, region, product_line, customer_id, revenue_cents) FROM STDIN WITH (FORMAT csv)',
    share: 1.4,
    milliseconds: 5_300,
    rows: 20_000,
  }),
  commit({ text: 'COMMIT', share: 0.4, milliseconds: 2.1, rows: 0 }),
]);

export const PLATFORM_STATEMENTS = ofService('developer-portal', [
  lookup({
    text: 'SELECT * FROM final_entities WHERE entity_ref = $1 LIMIT 1',
    share: 4,
    milliseconds: 0.9,
  }),
  scan({
    text: 'SELECT s.entity_id, s.key, s.value FROM search s WHERE s.key = $1 AND s.value = $2 ORDER BY s.entity_id LIMIT 1000',
    share: 3,
    milliseconds: 19,
    rows: 220,
  }),
  change({
    text: 'UPDATE refresh_state SET next_update_at = $2, last_discovery_at = now() WHERE entity_id = $1',
    share: 2,
    milliseconds: 1.5,
  }),
  commit({ text: 'COMMIT', share: 0.6, milliseconds: 1.3, rows: 0 }),
]);

/** What is done on a database that nobody knows more about. */
export const COMMON_STATEMENTS = ofService('application', [
  lookup({
    text: 'SELECT * FROM items WHERE id = 4711',
    share: 5,
    milliseconds: 0.7,
  }),
  lookup({
    text: 'SELECT * FROM items WHERE id = 1302',
    share: 3,
    milliseconds: 0.7,
  }),
  scan({
    text: "SELECT category, count(*) FROM items WHERE state = 'active' GROUP BY category ORDER BY count(*) DESC",
    share: 2,
    milliseconds: 64,
    rows: 30,
  }),
  change({
    text: "UPDATE items SET state = 'archived' WHERE id = 1302",
    share: 1.5,
    milliseconds: 1.9,
  }),
  commit({ text: 'COMMIT', share: 0.6, milliseconds: 1.4, rows: 0 }),
]);
