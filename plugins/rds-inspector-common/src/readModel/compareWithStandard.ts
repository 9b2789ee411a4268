import type { DatabaseNode } from '../assembly';
import { listOf } from '../lib/time';
import {
  standardFor,
  type DatabaseStandard,
  type EnvironmentStandard,
  type StandardValues,
} from '../standard';
import type { CheckOutcome, CheckResult, ConfigurationItem } from '../types';
import { actualValueOf, plainSettingsOf } from './actualValues';

interface StandardItem {
  readonly id: keyof StandardValues;
  readonly label: string;
  readonly checkId: string;
  /** What is wanted, for people. */
  readonly wanted: (standard: EnvironmentStandard) => string | undefined;
}

const onOff = (value: boolean): string => (value ? 'on' : 'off');
/** A wish that is only a wish when it is on. */
const ifOn = (value: boolean, text: string): string | undefined =>
  value ? text : undefined;

const ITEMS: readonly StandardItem[] = [
  {
    id: 'encrypted',
    label: 'Encryption at rest',
    checkId: 'storage-encrypted',
    wanted: ({ encrypted }) => onOff(encrypted.value),
  },
  {
    id: 'customerManagedKey',
    label: 'Encryption key',
    checkId: 'encryption-key',
    wanted: ({ customerManagedKey }) =>
      ifOn(customerManagedKey.value, 'customer managed, enabled, rotated'),
  },
  {
    id: 'publicAccess',
    label: 'Public access',
    checkId: 'public-access',
    wanted: ({ publicAccess }) => onOff(publicAccess.value),
  },
  {
    id: 'tlsRequired',
    label: 'TLS',
    checkId: 'tls-required',
    wanted: ({ tlsRequired }) => ifOn(tlsRequired.value, 'required'),
  },
  {
    id: 'iamAuthentication',
    label: 'IAM authentication',
    checkId: 'iam-authentication',
    wanted: ({ iamAuthentication }) => ifOn(iamAuthentication.value, 'on'),
  },
  {
    id: 'deletionProtection',
    label: 'Deletion protection',
    checkId: 'deletion-protection',
    wanted: ({ deletionProtection }) => ifOn(deletionProtection.value, 'on'),
  },
  {
    id: 'backupRetentionDays',
    label: 'Backup retention',
    checkId: 'backup-retention',
    wanted: ({ backupRetentionDays }) =>
      `at least ${backupRetentionDays.value} days`,
  },
  {
    id: 'secondRegion',
    label: 'Copy in a second Region',
    checkId: 'second-region',
    wanted: ({ secondRegion }) => ifOn(secondRegion.value, 'yes'),
  },
  {
    id: 'multiAz',
    label: 'Multi-AZ',
    checkId: 'multi-az',
    wanted: ({ multiAz }) => ifOn(multiAz.value, 'on'),
  },
  {
    id: 'readerCount',
    label: 'Readers',
    checkId: 'cluster-readers',
    wanted: ({ readerCount }) =>
      ifOn(readerCount.value > 0, `at least ${readerCount.value}`),
  },
  {
    id: 'storageAutoscaling',
    label: 'Storage autoscaling',
    checkId: 'storage-autoscaling',
    wanted: ({ storageAutoscaling }) => ifOn(storageAutoscaling.value, 'on'),
  },
  {
    id: 'autoMinorVersionUpgrade',
    label: 'Minor version upgrades',
    checkId: 'auto-minor-version-upgrade',
    wanted: ({ autoMinorVersionUpgrade }) =>
      ifOn(autoMinorVersionUpgrade.value, 'automatic'),
  },
  {
    id: 'monitoringIntervalSeconds',
    label: 'Enhanced Monitoring',
    checkId: 'enhanced-monitoring',
    wanted: ({ monitoringIntervalSeconds: { value } }) =>
      ifOn(value > 0, `every ${value} s or more often`),
  },
  {
    id: 'performanceInsights',
    label: 'Performance Insights',
    checkId: 'performance-insights',
    wanted: ({ performanceInsights }) => ifOn(performanceInsights.value, 'on'),
  },
  {
    id: 'logExports',
    label: 'Log exports',
    checkId: 'log-exports',
    wanted: ({ logExports }) => ifOn(logExports.value, 'on'),
  },
  {
    id: 'copyTagsToSnapshot',
    label: 'Tags on snapshots',
    checkId: 'copy-tags-to-snapshots',
    wanted: ({ copyTagsToSnapshot }) => ifOn(copyTagsToSnapshot.value, 'on'),
  },
  {
    id: 'eventSubscription',
    label: 'Event subscription',
    checkId: 'event-subscription',
    wanted: ({ eventSubscription }) => ifOn(eventSubscription.value, 'yes'),
  },
  {
    id: 'alarms',
    label: 'Alarms',
    checkId: 'alarms',
    wanted: ({ alarms }) => ifOn(alarms.value, 'at least 1'),
  },
];

const VERDICTS: Readonly<Record<CheckOutcome, ConfigurationItem['verdict']>> = {
  pass: 'meets',
  fail: 'differs',
  excepted: 'differs',
  unknown: 'unknown',
  'not-applicable': 'not-applicable',
};

/**
 * The settings of a database next to what the platform's standard wants of its environment. The checks
 * judge, so that the panel and the findings never disagree.
 *
 * @param results - of this database
 */
export function compareWithStandard(
  database: DatabaseNode,
  standard: DatabaseStandard,
  results: readonly CheckResult[],
): ConfigurationItem[] {
  const rules = standardFor(standard, database.facts.environment);
  const resultByCheck = new Map(results.map(one => [one.checkId, one]));
  const judged = ITEMS.flatMap(item => {
    const result = resultByCheck.get(item.checkId);
    if (!result) return [];
    const wanted = item.wanted(rules);
    return [
      {
        id: kebab(item.id),
        label: item.label,
        actual: actualValueOf(database, item.id),
        wanted,
        verdict: VERDICTS[result.outcome],
        note: noteOf(result),
        source: wanted === undefined ? undefined : rules[item.id].source,
        checkId: item.checkId,
      },
    ];
  });
  const plain = plainSettingsOf(database).map(
    ([id, label, actual]): ConfigurationItem => ({
      id,
      label,
      actual,
      verdict: 'not-applicable',
    }),
  );
  return [...judged, ...plain];
}

function noteOf(result: CheckResult): string | undefined {
  switch (result.outcome) {
    case 'pass':
      return undefined;
    case 'excepted':
      return `${result.message} Accepted until ${
        result.exception?.expires ?? 'an unknown day'
      }: ${listOf(result.exception ? [result.exception.reason] : [])}`;
    default:
      return result.message;
  }
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
}
