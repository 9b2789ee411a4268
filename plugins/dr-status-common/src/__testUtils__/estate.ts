import {
  RecoveryEstate,
  type EstateInput,
  type SourceEntity,
  type SourceLag,
  type SourceResource,
} from '../facts';
import type { ProbeInput, RecoveryProbe } from '../probes';
import { DEFAULT_OPTIONS, type RecoveryOptions } from '../RecoveryOptions';
import type { StoreRecovery } from '../types';

export const NOW = new Date('2026-11-21T08:00:00Z');
export const OBSERVED_AT = '2026-11-21T07:59:00.000Z';
export const ACCOUNT = '555566667777';

/** A resource that is fresh, of production, in us-east-1 unless its ARN says otherwise. */
export function resource(
  arn: string,
  type: string,
  attributes: Record<string, unknown> = {},
  further: Partial<SourceResource> = {},
): SourceResource {
  const name = arn.split(/[:/]/).at(-1) ?? arn;
  return {
    arn,
    type,
    name,
    resourceId: name,
    accountId: ACCOUNT,
    region: arn.split(':')[3] || 'us-east-1',
    state: 'available',
    environment: 'prod',
    system: 'orders',
    observedAt: OBSERVED_AT,
    freshness: { state: 'fresh', ageSeconds: 60 },
    attributes,
    ...further,
  };
}

/** A lag in seconds that was measured a minute ago. */
export function lag(
  arn: string,
  metric: string,
  value: number,
  further: Partial<SourceLag> = {},
): SourceLag {
  return {
    arn,
    metric,
    dimensions: {},
    unit: 'seconds',
    observedAt: OBSERVED_AT,
    newest: { time: OBSERVED_AT, value },
    pointCount: 10,
    maximum: value,
    ...further,
  };
}

export function entity(
  kind: 'System' | 'Component',
  name: string,
  further: Partial<SourceEntity> = {},
): SourceEntity {
  return {
    entityRef: `${kind.toLowerCase()}:default/${name}`,
    kind,
    name,
    type: kind === 'Component' ? 'service' : undefined,
    annotations: {},
    dependsOn: [],
    ...further,
  };
}

export function estateOf(
  input: Partial<EstateInput>,
  options: RecoveryOptions = DEFAULT_OPTIONS,
): ProbeInput {
  const full: EstateInput = {
    resources: [],
    coverage: [],
    metrics: [],
    entities: [],
    ...input,
  };
  return {
    estate: new RecoveryEstate(full, NOW, options.lagStaleAfterSeconds),
    options,
  };
}

/** The stores that a probe finds. */
export function storesOf(
  probe: RecoveryProbe,
  input: Partial<EstateInput>,
): readonly StoreRecovery[] {
  return probe.probe(estateOf(input), NOW).stores;
}

export function blockerIdsOf(store: StoreRecovery): string[] {
  return store.blockers.map(({ id }) => id).sort();
}
