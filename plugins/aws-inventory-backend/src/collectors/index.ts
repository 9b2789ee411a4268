import type { AwsCollector } from '@meridian/plugin-aws-inventory-node';

/** The collectors that the inventory comes with. */
export const builtInCollectors: AwsCollector[] = [];
