import type { LifecycleRule, TransitionStorageClass } from '@aws-sdk/client-s3';
import { buckets } from '../aws/s3/collections';
import {
  makeBucket,
  makeReplicationRule,
  type BucketOptions,
} from '../aws/s3/factory';
import { GLOBAL, type Estate } from '../core/Estate';
import { kmsKeyArnOf } from './keyPlan';
import {
  ACCOUNTS,
  PRIMARY_REGION,
  SECONDARY_REGION,
  standardTags,
  type AccountName,
} from './organization';

/** S3 takes nothing into Standard-IA before it is this old. */
const STANDARD_IA_MINIMUM_DAYS = 30;

type BucketPlan = Pick<
  BucketOptions,
  | 'name'
  | 'tags'
  | 'versioned'
  | 'encryption'
  | 'publicAccessBlocked'
  | 'lifecycleRules'
> & {
  readonly account: AccountName;
  readonly createdAt: string;
  /** Copied to a bucket of the same name with `-us-west-2` behind it. */
  readonly replication?: {
    readonly prefix?: string;
    readonly withMetrics?: boolean;
    readonly keyAlias?: string;
  };
};

const PLANS: readonly BucketPlan[] = [
  {
    name: 'company-backups',
    account: 'prod',
    createdAt: '2023-05-02T09:00:00Z',
    tags: standardTags('records', 'prod', 'records-api'),
    encryption: key('prod', 'production-data'),
    lifecycleRules: [moveTo('STANDARD_IA', STANDARD_IA_MINIMUM_DAYS)],
    // Velero's backups lie under velero/ and are not copied (see imperfections.ts).
    replication: { prefix: 'databases/', keyAlias: 'production-data' },
  },
  {
    name: 'company-logs',
    account: 'prod',
    createdAt: '2023-05-02T09:05:00Z',
    tags: standardTags('platform', 'prod', 'observability'),
    lifecycleRules: [moveTo('INTELLIGENT_TIERING', 0)],
    replication: {},
  },
  {
    name: 'company-archives',
    account: 'prod',
    createdAt: '2023-05-02T09:10:00Z',
    tags: standardTags('records', 'prod', 'records-api'),
    lifecycleRules: [moveTo('GLACIER', 0)],
    replication: { withMetrics: false },
  },
  {
    name: 'company-analytics-lake',
    account: 'prod',
    createdAt: '2023-11-06T07:00:00Z',
    tags: standardTags('analytics', 'prod', 'data-pipeline'),
    encryption: key('prod', 'production-data'),
    lifecycleRules: [moveTo('INTELLIGENT_TIERING', 0)],
    replication: { keyAlias: 'production-data' },
  },
  {
    name: 'innovate-web-assets',
    account: 'prod',
    createdAt: '2024-03-11T10:00:00Z',
    tags: standardTags('innovate', 'prod', 'innovate-web'),
    replication: {},
  },
  {
    name: 'innovate-uploads',
    account: 'prod',
    createdAt: '2024-03-11T10:20:00Z',
    tags: standardTags('innovate', 'prod', 'innovate-api'),
    versioned: false,
  },
  {
    name: 'company-legacy-exports',
    account: 'prod',
    createdAt: '2021-02-17T16:30:00Z',
    tags: { environment: 'prod' },
  },
  {
    name: 'company-terraform-state',
    account: 'shared-services',
    createdAt: '2023-04-20T08:00:00Z',
    tags: standardTags('platform', 'shared', 'ci-cd'),
    encryption: key('shared-services', 'shared-services-data'),
    replication: { keyAlias: 'shared-services-data' },
  },
  {
    name: 'company-build-artifacts',
    account: 'shared-services',
    createdAt: '2023-04-20T08:10:00Z',
    tags: standardTags('platform', 'shared', 'ci-cd'),
    replication: {},
  },
  {
    name: 'company-organization-trail',
    account: 'management',
    createdAt: '2023-04-03T07:00:00Z',
    tags: standardTags('platform', 'management'),
    lifecycleRules: [moveTo('GLACIER', 90)],
  },
  {
    name: 'innovate-web-assets-staging',
    account: 'staging',
    createdAt: '2024-03-12T10:00:00Z',
    tags: standardTags('innovate', 'staging', 'innovate-web'),
  },
  {
    name: 'company-analytics-lake-staging',
    account: 'staging',
    createdAt: '2023-11-07T07:00:00Z',
    tags: standardTags('analytics', 'staging', 'data-pipeline'),
    encryption: key('staging', 'staging-data'),
  },
  {
    name: 'innovate-web-assets-dev',
    account: 'dev',
    createdAt: '2024-03-12T10:30:00Z',
    tags: standardTags('innovate', 'dev', 'innovate-web'),
    publicAccessBlocked: false,
  },
  {
    name: 'company-analytics-lake-dev',
    account: 'dev',
    createdAt: '2021-11-08T07:00:00Z',
    tags: standardTags('analytics', 'dev', 'data-pipeline'),
    encryption: 'none',
  },
  {
    name: 'company-dev-scratch',
    account: 'dev',
    createdAt: '2024-08-01T14:00:00Z',
    tags: undefined,
  },
];

/** Adds the S3 buckets of the platform and their copies in the other Region. */
export function addBuckets(estate: Estate): void {
  for (const plan of PLANS) {
    add(estate, plan, PRIMARY_REGION, {
      replicationRules: plan.replication && [ruleOf(plan, plan.replication)],
    });
    if (plan.replication) {
      const { keyAlias } = plan.replication;
      add(estate, plan, SECONDARY_REGION, {
        name: replicaNameOf(plan),
        encryption: keyAlias
          ? key(plan.account, keyAlias, SECONDARY_REGION)
          : plan.encryption,
      });
    }
  }
}

function add(
  estate: Estate,
  plan: BucketPlan,
  region: string,
  overrides: Partial<BucketOptions>,
): void {
  const accountId = ACCOUNTS[plan.account];
  estate.add(
    buckets,
    accountId,
    GLOBAL,
    makeBucket({
      ...plan,
      accountId,
      region,
      createdAt: new Date(plan.createdAt),
      ...overrides,
    }),
  );
}

function ruleOf(
  plan: BucketPlan,
  replication: NonNullable<BucketPlan['replication']>,
) {
  const { prefix, withMetrics, keyAlias } = replication;
  return makeReplicationRule({
    id: `to-${SECONDARY_REGION}`,
    destinationBucket: replicaNameOf(plan),
    prefix,
    withMetrics,
    replicaKmsKeyArn:
      keyAlias && kmsKeyArnOf(plan.account, SECONDARY_REGION, keyAlias),
  });
}

function replicaNameOf(plan: BucketPlan): string {
  return `${plan.name}-${SECONDARY_REGION}`;
}

function key(
  account: AccountName,
  alias: string,
  region: string = PRIMARY_REGION,
): { kmsKeyArn: string } {
  return { kmsKeyArn: kmsKeyArnOf(account, region, alias) };
}

function moveTo(
  storageClass: TransitionStorageClass,
  days: number,
): LifecycleRule {
  return {
    ID: `to-${storageClass.toLowerCase().replaceAll('_', '-')}`,
    Status: 'Enabled',
    Filter: { Prefix: '' },
    Transitions: [{ Days: days, StorageClass: storageClass }],
    AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
  };
}
