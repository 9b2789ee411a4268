/**
 * Where the commercial Regions are, as AWS names them.
 *
 * @see https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html
 */
const PLACES: Readonly<Record<string, string>> = {
  'us-east-1': 'N. Virginia',
  'us-east-2': 'Ohio',
  'us-west-1': 'N. California',
  'us-west-2': 'Oregon',
  'ca-central-1': 'Canada Central',
  'ca-west-1': 'Calgary',
  'sa-east-1': 'São Paulo',
  'eu-west-1': 'Ireland',
  'eu-west-2': 'London',
  'eu-west-3': 'Paris',
  'eu-central-1': 'Frankfurt',
  'eu-central-2': 'Zurich',
  'eu-north-1': 'Stockholm',
  'eu-south-1': 'Milan',
  'eu-south-2': 'Spain',
  'ap-east-1': 'Hong Kong',
  'ap-south-1': 'Mumbai',
  'ap-south-2': 'Hyderabad',
  'ap-northeast-1': 'Tokyo',
  'ap-northeast-2': 'Seoul',
  'ap-northeast-3': 'Osaka',
  'ap-southeast-1': 'Singapore',
  'ap-southeast-2': 'Sydney',
  'ap-southeast-3': 'Jakarta',
  'ap-southeast-4': 'Melbourne',
  'me-south-1': 'Bahrain',
  'me-central-1': 'UAE',
  'il-central-1': 'Tel Aviv',
  'af-south-1': 'Cape Town',
};

/** The place of a Region, or undefined where it is not a commercial Region known here. */
export function placeOfRegion(region: string): string | undefined {
  return PLACES[region];
}

/** How many colours there are before series share the one of "other". */
export const SERIES_COLOR_COUNT = 7;

/**
 * The colour of a series, the same for the same name on every page.
 *
 * @param name - a Region or a service
 * @param order - the names that have a colour of their own, in the order in which they got it
 */
export function seriesColor(name: string, order: readonly string[]): string {
  const index = order.indexOf(name);
  return index < 0 || index >= SERIES_COLOR_COUNT
    ? 'var(--mer-series-other)'
    : `var(--mer-series-${index + 1})`;
}

/** The Regions that have a colour of their own. */
export const REGION_COLOR_ORDER: readonly string[] = [
  'us-east-1',
  'us-west-2',
  'eu-west-1',
  'eu-central-1',
  'ap-southeast-1',
  'ap-northeast-1',
  'global',
];
