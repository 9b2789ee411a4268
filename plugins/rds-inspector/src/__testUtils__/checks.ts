import type { CheckOverview } from '@meridian/plugin-rds-inspector-common';

/** A check with what every test needs, and whatever a test says of it. */
export function checkOverview(
  id: string,
  title: string,
  rest: Partial<CheckOverview> = {},
): CheckOverview {
  return {
    id,
    title,
    category: 'security',
    severity: 'high',
    appliesTo: ['instance', 'cluster'],
    reads: ['configuration'],
    why: 'Whoever reaches the network of the database can try passwords on it.',
    fix: {
      console: 'RDS, Databases, {name}, Modify, Public access: No.',
      cli: 'aws rds modify-db-instance --db-instance-identifier {name} --no-publicly-accessible --region {region}',
      terraform: 'publicly_accessible = false',
      caution: 'Clients outside of the VPC lose their connection.',
    },
    references: {
      awsConfigRules: ['rds-instance-public-access-check'],
      securityHubControls: ['RDS.2'],
      prowlerChecks: ['rds_instance_no_public_access'],
      documentation:
        'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html',
    },
    counts: {
      pass: 30,
      fail: 0,
      'not-applicable': 4,
      unknown: 0,
      excepted: 0,
    },
    ...rest,
  };
}

/** Checks of several categories, some of which fail. */
export const CHECKS: readonly CheckOverview[] = [
  checkOverview('public-access', 'Is not reachable from the internet', {
    severity: 'critical',
    counts: { pass: 30, fail: 2, 'not-applicable': 4, unknown: 1, excepted: 0 },
  }),
  checkOverview('engine-support', 'Runs a version in standard support', {
    category: 'lifecycle',
    severityRule: 'High once it is paid for, medium before.',
    counts: { pass: 28, fail: 6, 'not-applicable': 0, unknown: 3, excepted: 0 },
  }),
  checkOverview(
    'backup-retention',
    'Keeps backups as long as the standard wants',
    {
      category: 'backup',
      severity: 'medium',
      counts: {
        pass: 20,
        fail: 7,
        'not-applicable': 9,
        unknown: 0,
        excepted: 1,
      },
    },
  ),
  checkOverview('iam-authentication', 'Accepts IAM authentication', {
    severity: 'low',
    counts: { pass: 37, fail: 0, 'not-applicable': 0, unknown: 0, excepted: 0 },
  }),
];
