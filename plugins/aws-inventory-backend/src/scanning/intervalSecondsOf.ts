import { durationToMilliseconds } from '@backstage/types';
import type { AwsCollector } from '@meridian/plugin-aws-inventory-node';
import type { InventoryConfig } from '../config/InventoryConfig';

/** How often a collector runs: as config says, or else as it says itself. */
export function intervalSecondsOf(
  collector: Pick<AwsCollector, 'id' | 'interval'>,
  config: Pick<InventoryConfig, 'intervalSecondsOf'>,
): number {
  return (
    config.intervalSecondsOf(collector.id) ??
    durationToMilliseconds(collector.interval) / 1000
  );
}
