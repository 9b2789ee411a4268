import {
  BUILT_IN_PROBES,
  type RecoveryProbe,
} from '@meridian/plugin-dr-status-common';
import { wantedOf } from './judgeEstate';

describe('wantedOf', () => {
  it('asks for what probes read, and for who could carry the load', () => {
    const { resourceTypes, metricIds, keptAttributes } =
      wantedOf(BUILT_IN_PROBES);
    expect(resourceTypes).toEqual(
      expect.arrayContaining([
        'AWS::RDS::GlobalCluster',
        'AWS::EC2::Instance',
        'AWS::ServiceQuotas::ServiceQuota',
      ]),
    );
    expect(new Set(resourceTypes).size).toBe(resourceTypes.length);
    expect(metricIds).toContain('rds-replica-lag');
    expect(Object.keys(keptAttributes)).toEqual(['AWS::EC2::Instance']);
  });

  it('leaves everything to a probe that reads instances', () => {
    const probe: RecoveryProbe = {
      id: 'instances',
      title: 'Instances',
      kinds: ['workload'],
      resourceTypes: ['AWS::EC2::Instance'],
      metricIds: [],
      probe: () => ({ stores: [] }),
    };
    expect(wantedOf([probe]).keptAttributes).toEqual({});
  });
});
