import type { TagMapping } from '../attribution/attributeResource';

/** `awsInventory`, validated and with defaults. Durations are in seconds. */
export interface InventoryConfig {
  /** Whether a collector of this id runs. */
  isEnabled(collectorId: string): boolean;
  /** How often config wants a collector to run; undefined for as often as the collector says. */
  intervalSecondsOf(collectorId: string): number | undefined;
  readonly workersPerRegion: number;
  readonly workersPerTarget: number;
  readonly scanDeadlineSeconds: number;
  /** After how many intervals what is known counts as unknown. */
  readonly staleAfterIntervals: number;
  readonly tags: TagMapping;
  readonly scanRetentionSeconds: number;
  readonly historyRetentionSeconds: number;
  readonly metrics: {
    readonly enabled: boolean;
    readonly intervalSeconds: number;
    readonly backfillSeconds: number;
    readonly rawRetentionSeconds: number;
    readonly fiveMinuteRetentionSeconds: number;
    readonly hourlyRetentionSeconds: number;
  };
}
