import { routeS3 } from './s3';
import { SERVICE_MODELS } from './serviceModels';
import { UriRouter } from './UriRouter';

function router(signingName: string): UriRouter {
  const service = SERVICE_MODELS.find(
    model => model.signingName === signingName,
  );
  if (!service) {
    throw new Error(`There is no model of ${signingName}.`);
  }
  return new UriRouter(service);
}

function request(method: string, target: string) {
  const url = new URL(target, 'http://sandbox');
  return {
    method,
    path: url.pathname,
    query: url.searchParams,
    headers: {},
    body: Buffer.alloc(0),
  };
}

describe('UriRouter', () => {
  it.each([
    ['eks', 'GET', '/clusters', 'ListClusters', {}],
    ['eks', 'GET', '/clusters/main', 'DescribeCluster', { name: 'main' }],
    [
      'eks',
      'GET',
      '/clusters/main/node-groups/a%2Fb',
      'DescribeNodegroup',
      { clusterName: 'main', nodegroupName: 'a/b' },
    ],
    ['lambda', 'GET', '/2015-03-31/functions/', 'ListFunctions', {}],
    [
      'route53',
      'GET',
      '/2013-04-01/hostedzone/Z1/rrset',
      'ListResourceRecordSets',
      { HostedZoneId: 'Z1' },
    ],
  ])('routes %s %s %s to %s', (service, method, target, name, labels) => {
    const route = router(service).route(request(method, target));

    expect(route?.operation.name).toBe(name);
    expect(route?.labels).toEqual(labels);
  });

  it('routes nothing that no operation has', () => {
    expect(router('eks').route(request('PATCH', '/clusters'))).toBeUndefined();
  });
});

describe('routeS3', () => {
  it.each([
    ['GET', '/', 'ListBuckets', undefined],
    ['GET', '/?x-id=ListBuckets', 'ListBuckets', undefined],
    ['HEAD', '/photos', 'HeadBucket', 'photos'],
    ['GET', '/photos?location', 'GetBucketLocation', 'photos'],
    ['GET', '/photos/?versioning', 'GetBucketVersioning', 'photos'],
    ['GET', '/photos?replication', 'GetBucketReplication', 'photos'],
    ['GET', '/photos?list-type=2', 'ListObjectsV2', 'photos'],
    ['GET', '/photos', 'ListObjects', 'photos'],
    ['GET', '/photos/2026/a.jpg', 'GetObject', 'photos'],
    ['GET', '/photos/2026/a.jpg?tagging', 'GetObjectTagging', 'photos'],
  ])('routes %s %s to %s', (method, target, name, bucket) => {
    const route = routeS3(router('s3'), request(method, target));

    expect(route?.operation.name).toBe(name);
    expect(route?.labels.Bucket).toBe(bucket);
  });
});
