import { GLOBAL_REGION } from './Target';

/**
 * What people call a Region, from AWS's own list without the part before the bracket.
 *
 * @see https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html
 */
const NAMES: ReadonlyMap<string, string> = new Map([
  [GLOBAL_REGION, 'Global'],
  ['us-east-1', 'N. Virginia'],
  ['us-east-2', 'Ohio'],
  ['us-west-1', 'N. California'],
  ['us-west-2', 'Oregon'],
  ['af-south-1', 'Cape Town'],
  ['ap-east-1', 'Hong Kong'],
  ['ap-east-2', 'Taipei'],
  ['ap-northeast-1', 'Tokyo'],
  ['ap-northeast-2', 'Seoul'],
  ['ap-northeast-3', 'Osaka'],
  ['ap-south-1', 'Mumbai'],
  ['ap-south-2', 'Hyderabad'],
  ['ap-southeast-1', 'Singapore'],
  ['ap-southeast-2', 'Sydney'],
  ['ap-southeast-3', 'Jakarta'],
  ['ap-southeast-4', 'Melbourne'],
  ['ap-southeast-5', 'Malaysia'],
  ['ap-southeast-6', 'New Zealand'],
  ['ap-southeast-7', 'Thailand'],
  ['ca-central-1', 'Canada Central'],
  ['ca-west-1', 'Calgary'],
  ['eu-central-1', 'Frankfurt'],
  ['eu-central-2', 'Zurich'],
  ['eu-north-1', 'Stockholm'],
  ['eu-south-1', 'Milan'],
  ['eu-south-2', 'Spain'],
  ['eu-west-1', 'Ireland'],
  ['eu-west-2', 'London'],
  ['eu-west-3', 'Paris'],
  ['il-central-1', 'Tel Aviv'],
  ['me-central-1', 'UAE'],
  ['me-south-1', 'Bahrain'],
  ['mx-central-1', 'Mexico Central'],
  ['sa-east-1', 'São Paulo'],
  ['us-gov-east-1', 'GovCloud US-East'],
  ['us-gov-west-1', 'GovCloud US-West'],
  ['cn-north-1', 'Beijing'],
  ['cn-northwest-1', 'Ningxia'],
]);

/** The Regions that this version knows. AWS may have more by now. */
export const KNOWN_REGIONS: readonly string[] = [...NAMES.keys()].filter(
  region => region !== GLOBAL_REGION,
);

/** The name of a Region for people, or its code when this version does not know it. */
export function regionName(region: string): string {
  return NAMES.get(region) ?? region;
}
