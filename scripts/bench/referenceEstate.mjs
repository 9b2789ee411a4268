import { say } from '../lib/say.mjs';
import { withTestPortal } from '../lib/testPortal.mjs';
import { compareWithMinimum } from './minimumRequests.mjs';
import { portalClient } from './portalClient.mjs';
import { sandboxClient } from './sandboxClient.mjs';
import { waitForScans, withDatabase } from './scanTargets.mjs';

/** Requests of a full scan against their minimum, and what a scan that finds nothing new writes. */
export function measureReferenceEstate(env) {
  return withTestPortal(
    env,
    async portal => {
      const client = await portalClient(portal.url);
      const sandbox = sandboxClient(portal.sandboxUrl);
      return withDatabase(portal, async database => {
        await waitForScans(database, {
          since: new Date(0),
          timeoutSeconds: 300,
        });
        const before = await snapshot(database);
        await sandbox.forgetRequests();
        const since = new Date();
        await client.requestScan({});
        await waitForScans(database, { since, timeoutSeconds: 300 });
        const { requests } = await sandbox.requests();
        const after = await snapshot(database);
        return [
          ...reportRequests(
            countByOperation(requests),
            await describeEstate(database),
          ),
          {
            figure: 'history rows that a second scan writes',
            value: String(after.changes - before.changes),
            goal: '0',
          },
          {
            figure: `resource rows of ${after.versions.size} that a second scan rewrites`,
            value: String(
              [...after.versions].filter(
                ([arn, version]) => before.versions.get(arn) !== version,
              ).length,
            ),
            goal: '0 but for their age',
          },
        ];
      });
    },
    {
      // The clock of a frozen estate: nothing changes between two scans but what the portal does.
      freezeClock: true,
      config: { awsInventory: { metrics: { enabled: false } } },
    },
  );
}

function reportRequests(counts, estate) {
  const rows = compareWithMinimum(counts, estate);
  for (const { operation, actual, minimum } of rows) {
    if (actual !== minimum) {
      say(`${operation}: ${actual} requests, at least ${minimum ?? 'unknown'}`);
    }
  }
  const total = key => rows.reduce((sum, row) => sum + (row[key] ?? 0), 0);
  return [
    {
      figure: `requests of a full scan (${total('actual')}) / minimum (${total(
        'minimum',
      )})`,
      value: (total('actual') / total('minimum')).toFixed(3),
      goal: '≤ 1.05',
    },
  ];
}

function countByOperation(requests) {
  const counts = {};
  for (const { service, operation, count } of requests) {
    const key = `${service}:${operation}`;
    counts[key] = (counts[key] ?? 0) + count;
  }
  return counts;
}

async function snapshot(database) {
  const { rows } = await database.query(
    'SELECT arn, xmin::text AS version FROM "aws-inventory".resources',
  );
  const changes = await database.query(
    'SELECT count(*)::int AS count FROM "aws-inventory".resource_changes',
  );
  return {
    versions: new Map(rows.map(({ arn, version }) => [arn, version])),
    changes: changes.rows[0].count,
  };
}

async function describeEstate(database) {
  const resources = await database.query(
    `SELECT resources.type, resources.state, resources.attributes, resources.attribution,
            scan_targets.account_id AS "accountId", scan_targets.region AS "scannedRegion"
       FROM "aws-inventory".resources
       JOIN "aws-inventory".scan_targets ON scan_targets.id = resources.scan_target_id
      WHERE deleted_at IS NULL`,
  );
  const targets = await database.query(
    'SELECT DISTINCT account_id AS "accountId", region FROM "aws-inventory".scan_targets',
  );
  return { resources: resources.rows, targets: targets.rows };
}
