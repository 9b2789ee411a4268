/** The Regions of the reference platform: primary with 70 % of the traffic, secondary with 30 %. */
export const PRIMARY_REGION = 'us-east-1';
export const SECONDARY_REGION = 'us-west-2';
export const REGIONS = [PRIMARY_REGION, SECONDARY_REGION] as const;

/** The accounts of the organization, by name. */
export const ACCOUNTS = {
  management: '111122223333',
  'shared-services': '222233334444',
  dev: '333344445555',
  staging: '444455556666',
  prod: '555566667777',
} as const;

export type AccountName = keyof typeof ACCOUNTS;

/** The role that the portal assumes in every account. */
export const PORTAL_ROLE_NAME = 'MeridianReadOnly';

/** The teams that own things, named as their catalog groups are. */
export type Team =
  | 'identity-team'
  | 'orders-team'
  | 'analytics-team'
  | 'innovate-team'
  | 'records-team'
  | 'platform-engineering';

/** The systems of the reference documents, with their components and their teams. */
export const SYSTEMS = {
  'user-management': {
    owner: 'identity-team',
    components: ['user-service', 'authentication-service', 'profile-service'],
  },
  'order-processing': {
    owner: 'orders-team',
    components: ['order-service', 'payment-service', 'inventory-service'],
  },
  analytics: {
    owner: 'analytics-team',
    components: ['analytics-service', 'reporting-service', 'data-pipeline'],
  },
  innovate: {
    owner: 'innovate-team',
    components: ['innovate-web', 'innovate-api'],
  },
  records: {
    owner: 'records-team',
    components: ['records-api'],
  },
  platform: {
    owner: 'platform-engineering',
    components: ['developer-portal', 'ci-cd', 'observability'],
  },
} as const satisfies Record<
  string,
  { owner: Team; components: readonly string[] }
>;

export type SystemName = keyof typeof SYSTEMS;
export type Environment = 'dev' | 'staging' | 'prod' | 'shared' | 'management';

/**
 * The four tags that the organization's tagging standard asks for.
 *
 * @param component - leave out for what a whole system shares
 */
export function standardTags(
  system: SystemName,
  environment: Environment,
  component?: string,
): Record<string, string> {
  return {
    owner: SYSTEMS[system].owner,
    system,
    environment,
    ...(component ? { component } : {}),
  };
}
