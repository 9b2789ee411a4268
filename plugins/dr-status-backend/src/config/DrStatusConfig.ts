import type {
  RecoveryOptions,
  TierPolicy,
} from '@meridian/plugin-dr-status-common';

/** How long points of each resolution are kept, in seconds. */
export interface RetentionConfig {
  readonly rawSeconds: number;
  readonly fiveMinutesSeconds: number;
  readonly hourlySeconds: number;
}

/** `drStatus` of the configuration, with defaults. */
export interface DrStatusConfig {
  readonly policy: TierPolicy;
  readonly options: RecoveryOptions;
  readonly assessment: {
    readonly intervalSeconds: number;
    readonly debounceSeconds: number;
  };
  /** From which age on the newest assessment says nothing about now. */
  readonly staleAfterSeconds: number;
  readonly retention: RetentionConfig;
  readonly notifications: { readonly enabled: boolean };
}
