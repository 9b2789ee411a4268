import type {
  CheckException,
  DatabaseStandard,
  ExtendedSupportPrices,
} from '@meridian/plugin-rds-inspector-common';

/** `rdsInspector`, validated and with defaults. Durations are in seconds. */
export interface RdsInspectorConfig {
  readonly assessment: {
    readonly intervalSeconds: number;
    readonly debounceSeconds: number;
  };
  readonly reference: { readonly intervalSeconds: number };
  readonly events: { readonly retentionSeconds: number };
  readonly findings: { readonly retentionSeconds: number };
  readonly live: {
    readonly maximumAgeSeconds: number;
    readonly keepForSeconds: number;
    readonly patienceSeconds: number;
    readonly maximumCount: number;
  };
  readonly notifications: { readonly enabled: boolean };
  readonly exceptions: readonly CheckException[];
  readonly standard: DatabaseStandard;
  readonly prices: ExtendedSupportPrices;
}
