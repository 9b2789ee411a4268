import {
  entity,
  estateOf,
  NOW,
  resource,
  storesOf,
} from '../__testUtils__/estate';
import { BUILT_IN_PROBES } from '.';
import { chooseProbes, runProbes } from './runProbes';
import { s3Buckets } from './s3Buckets';
import { unknownWorkloads } from './workloads';

describe('workloads', () => {
  const entities = [
    entity('Component', 'api'),
    entity('Component', 'sdk', { type: 'library' }),
  ];

  it('are unknown with that reason, unless nothing runs', () => {
    expect(storesOf(unknownWorkloads, { entities })).toMatchObject([
      {
        name: 'api',
        scaleUp: {
          unknown: { message: 'cluster data arrives with a later plugin' },
        },
        warmUp: {
          unknown: { message: 'cluster data arrives with a later plugin' },
        },
      },
    ]);
  });

  it('are known as soon as a plugin brings a probe of them', () => {
    const brought = {
      ...unknownWorkloads,
      id: 'eks-workloads',
      resourceTypes: ['AWS::EKS::Cluster'],
    };
    const ids = chooseProbes(BUILT_IN_PROBES, [brought]).map(({ id }) => id);
    expect(ids).toContain('eks-workloads');
    expect(ids).not.toContain('unknown-workloads');
  });
});

describe('a probe that fails', () => {
  it('loses its own stores and says so', () => {
    const broken = {
      ...unknownWorkloads,
      title: 'Broken things',
      probe: () => {
        throw new TypeError('no');
      },
    };
    const probed = runProbes(
      [broken, s3Buckets],
      estateOf({
        resources: [resource('arn:aws:s3:::a', 'AWS::S3::Bucket')],
      }),
      NOW,
    );
    expect(probed.stores).toHaveLength(1);
    expect(probed.problems).toEqual([
      'The probe of Broken things failed: TypeError: no',
    ]);
  });
});
