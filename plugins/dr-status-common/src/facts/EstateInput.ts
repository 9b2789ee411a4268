import type {
  SourceCoverage,
  SourceMetric,
  SourceResource,
} from '@meridian/plugin-rds-inspector-common';

/** What a lag series came to, as `GET /metrics/summary` of the inventory answers it. */
export interface SourceLag extends SourceMetric {
  /** The unit it is stored in, for example `seconds`. */
  readonly unit?: string;
}

/** A System or Component of the catalog, as far as recovery needs it. */
export interface SourceEntity {
  /** For example `component:default/orders`; lower case. */
  readonly entityRef: string;
  readonly kind: 'System' | 'Component' | 'Resource';
  readonly name: string;
  readonly title?: string;
  /** Entity reference. */
  readonly owner?: string;
  readonly domain?: string;
  /** Entity reference of the System that it is part of. */
  readonly systemRef?: string;
  /** `spec.type`, for example `service`. */
  readonly type?: string;
  readonly annotations: Readonly<Record<string, string>>;
  /** Entity references. */
  readonly dependsOn: readonly string[];
}

/** Everything that recovery is judged by. */
export interface EstateInput {
  /** In full view. */
  readonly resources: readonly SourceResource[];
  readonly coverage: readonly SourceCoverage[];
  readonly metrics: readonly SourceLag[];
  readonly entities: readonly SourceEntity[];
}
