import { iamActionOf, iamPrefixOf } from './iamActions';

describe('iamPrefixOf', () => {
  it.each([
    ['rds', 'rds'],
    ['monitoring', 'cloudwatch'],
    ['tagging', 'tag'],
    ['elasticloadbalancing', 'elasticloadbalancing'],
  ])('gives the signing name %s the prefix %s', (signingName, prefix) => {
    expect(iamPrefixOf(signingName)).toBe(prefix);
  });
});

describe('iamActionOf', () => {
  it.each([
    ['rds', 'DescribeDBInstances', 'rds:DescribeDBInstances'],
    ['s3', 'ListBuckets', 's3:ListAllMyBuckets'],
    ['s3', 'GetBucketEncryption', 's3:GetEncryptionConfiguration'],
    ['s3', 'GetBucketReplication', 's3:GetReplicationConfiguration'],
    ['s3', 'GetBucketVersioning', 's3:GetBucketVersioning'],
    ['s3', 'GetBucketTagging', 's3:GetBucketTagging'],
    ['s3', 'GetBucketLocation', 's3:GetBucketLocation'],
    ['s3', 'GetPublicAccessBlock', 's3:GetBucketPublicAccessBlock'],
    ['s3', 'GetBucketLifecycleConfiguration', 's3:GetLifecycleConfiguration'],
    ['s3', 'HeadBucket', 's3:ListBucket'],
    ['s3', 'ListObjectsV2', 's3:ListBucket'],
    ['lambda', 'ListFunctions', 'lambda:ListFunctions'],
    ['lambda', 'ListTags', 'lambda:ListTags'],
    ['kafka', 'ListClustersV2', 'kafka:ListClustersV2'],
    ['cloudwatch', 'GetMetricData', 'cloudwatch:GetMetricData'],
  ])('needs for %s %s the action %s', (service, operation, action) => {
    expect(iamActionOf(service, operation)).toBe(action);
  });
});
