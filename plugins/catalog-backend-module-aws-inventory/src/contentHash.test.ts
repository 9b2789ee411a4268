import {
  CONTENT_HASH_ANNOTATION,
  contentHashOf,
  withContentHash,
} from './contentHash';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { name: 'orders', annotations: { a: '1', b: '2' } },
  spec: { type: 'AWS::RDS::DBCluster', dependsOn: ['x', 'y'] },
};

describe('contentHashOf', () => {
  it('is the same whatever the order of the keys', () => {
    expect(
      contentHashOf({
        spec: { dependsOn: ['x', 'y'], type: 'AWS::RDS::DBCluster' },
        metadata: { annotations: { b: '2', a: '1' }, name: 'orders' },
        kind: 'Resource',
        apiVersion: 'backstage.io/v1alpha1',
      }),
    ).toBe(contentHashOf(entity));
  });

  it.each([
    [
      'an annotation',
      { metadata: { name: 'orders', annotations: { a: '2' } } },
    ],
    ['the spec', { spec: { type: 'AWS::RDS::DBCluster', dependsOn: ['x'] } }],
  ])('differs with %s', (_, change) => {
    expect(contentHashOf({ ...entity, ...change })).not.toBe(
      contentHashOf(entity),
    );
  });
});

it('withContentHash adds the annotation and keeps the others', () => {
  expect(withContentHash(entity, 'hash').metadata.annotations).toEqual({
    a: '1',
    b: '2',
    [CONTENT_HASH_ANNOTATION]: 'hash',
  });
});
