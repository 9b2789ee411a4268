import { refusal } from '@meridian/aws-react/testUtils';
import { SEVERITIES } from '@meridian/plugin-rds-inspector-common';
import { CHECKS } from '../src/__testUtils__/checks';
import { findingOf, groupsOfFleet } from '../src/__testUtils__/databases';
import {
  FakeRdsInspectorApi,
  type Trouble,
} from '../src/__testUtils__/FakeRdsInspectorApi';
import { showDatabases } from './devApp';

// ?scenario= in the first address chooses what the development app shows.
const scenario = new URLSearchParams(window.location.search).get('scenario');
const now = new Date();

async function troubleOf(): Promise<Trouble> {
  const error = {
    failed: () =>
      refusal(
        503,
        'The store of the databases does not answer: no connection.',
      ),
    denied: () =>
      refusal(
        403,
        'Your role does not read AWS resources (aws.resource.read).',
      ),
  }[scenario ?? ''];
  if (!error) return {};
  const problem = await error();
  return {
    searchDatabases: problem,
    summarizeDatabases: problem,
    searchFindings: problem,
    listChecks: problem,
    getEntityDatabases: problem,
  };
}

async function start() {
  const groups =
    scenario === 'empty'
      ? []
      : groupsOfFleet(now, Number(scenario ?? 60) || 60);
  const api = new FakeRdsInspectorApi({
    now,
    groups,
    findings: groups.flatMap(({ root, members }) =>
      [root, ...members].flatMap(database =>
        SEVERITIES.filter(severity => database.findingCounts[severity] > 0).map(
          severity => findingOf(database, severity, now),
        ),
      ),
    ),
    checks: CHECKS,
    unreadable:
      scenario === 'partial'
        ? [
            {
              accountId: '444455556666',
              accountName: 'staging',
              region: 'us-west-2',
              source: 'RDS DB instances',
              reason: 'denied',
              message: 'rds:DescribeDBInstances is denied.',
              missingAction: 'rds:DescribeDBInstances',
            },
          ]
        : [],
    trouble: await troubleOf(),
    delayMillis: scenario === 'loading' ? 600_000 : 60,
  });
  showDatabases(api);
}

start();
