import type {
  CollectProblem,
  ObservedResource,
} from '@meridian/plugin-aws-inventory-node';
import { mapRecords, required } from './mapRecords';

const ARN = 'arn:aws:ec2:us-east-1:123456789012:vpc/vpc-1';

function resource(overrides: Partial<ObservedResource> = {}): ObservedResource {
  return {
    arn: ARN,
    type: 'AWS::EC2::VPC',
    name: 'one',
    resourceId: 'vpc-1',
    attributes: {},
    ...overrides,
  };
}

function run<T>(
  records: T[] | undefined,
  mapper: (record: T) => ObservedResource | undefined,
) {
  const problems: CollectProblem[] = [];
  const resources = [
    ...mapRecords(
      { reportProblem: problem => problems.push(problem) },
      records,
      mapper,
    ),
  ];
  return { resources, problems };
}

describe('mapRecords', () => {
  it.each<[string, (id: string) => ObservedResource, string]>([
    [
      'the mapper throws',
      () => {
        throw new Error('nothing fits');
      },
      'nothing fits',
    ],
    ['it has no ARN', () => resource({ arn: '' }), "'' is not an ARN"],
    [
      'its ARN is none',
      () => resource({ arn: 'vpc-1' }),
      "'vpc-1' is not an ARN",
    ],
    ['it has no name', () => resource({ name: '' }), 'it has no name'],
    ['it has no id', () => resource({ resourceId: '' }), 'it has no id'],
  ])('reports a record alone when %s', (_title, bad, message) => {
    const { resources, problems } = run(
      [{ VpcId: 'good-1' }, { VpcId: 'bad' }, { VpcId: 'good-2' }],
      ({ VpcId }) =>
        VpcId === 'bad' ? bad(VpcId) : resource({ resourceId: VpcId }),
    );
    expect(resources.map(({ resourceId }) => resourceId)).toEqual([
      'good-1',
      'good-2',
    ]);
    expect(problems).toEqual([
      {
        reason: 'invalid-answer',
        message: expect.stringContaining(message),
      },
    ]);
    expect(problems[0].message).toContain('VpcId=bad');
  });

  it('leaves out what the mapper leaves out, without a problem', () => {
    expect(run([1, 2], () => undefined)).toEqual({
      resources: [],
      problems: [],
    });
  });

  it('takes a missing list for an empty one', () => {
    expect(run(undefined, () => resource())).toEqual({
      resources: [],
      problems: [],
    });
  });

  it('names a record that was put together with details', () => {
    const { problems } = run(
      [{ proxy: { DBProxyName: 'orders', Port: 1 }, targets: [], tags: {} }],
      () => {
        throw new TypeError('nothing fits');
      },
    );
    expect(problems[0].message).toContain('The record was DBProxyName=orders');
  });

  it('survives a record that is nothing', () => {
    const { resources, problems } = run([null], () => {
      throw new TypeError('null');
    });
    expect(resources).toEqual([]);
    expect(problems[0].message).toContain('without any name');
  });
});

describe('required', () => {
  it('gives what is there, zero and false included', () => {
    expect(required('a', 'A')).toBe('a');
    expect(required(0, 'A')).toBe(0);
    expect(required(false, 'A')).toBe(false);
  });

  it.each([undefined, null, ''])('names the field for %p', value => {
    expect(() => required(value, 'VpcId')).toThrow('it has no VpcId');
  });
});
