import { iamPolicyDocument } from './iamPolicyDocument';

describe('iamPolicyDocument', () => {
  it('sorts, merges and grants every action once', () => {
    expect(
      iamPolicyDocument([
        {
          sid: 'rds-db-instances',
          actions: ['rds:ListTagsForResource', 'rds:DescribeDBInstances'],
        },
        { sid: 'ec2', actions: ['ec2:DescribeVpcs', 'ec2:DescribeVpcs'] },
        {
          sid: 'rds-db-clusters',
          actions: ['rds:ListTagsForResource', 'rds:DescribeDBClusters'],
        },
        { sid: 'ec2', actions: ['ec2:DescribeSubnets'] },
      ]),
    ).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'Ec2',
          Effect: 'Allow',
          Action: ['ec2:DescribeSubnets', 'ec2:DescribeVpcs'],
          Resource: '*',
        },
        {
          Sid: 'RdsDbClusters',
          Effect: 'Allow',
          Action: ['rds:DescribeDBClusters', 'rds:ListTagsForResource'],
          Resource: '*',
        },
        {
          Sid: 'RdsDbInstances',
          Effect: 'Allow',
          Action: ['rds:DescribeDBInstances'],
          Resource: '*',
        },
      ],
    });
  });

  it('leaves out groups that need nothing of their own', () => {
    expect(
      iamPolicyDocument([
        { sid: 'a', actions: ['ec2:DescribeVpcs'] },
        { sid: 'b', actions: ['ec2:DescribeVpcs'] },
        { sid: 'c', actions: [] },
      ]).Statement.map(statement => statement.Sid),
    ).toEqual(['A']);
  });

  it('does not depend on the order of the groups', () => {
    const groups = [
      { sid: 'sqs', actions: ['sqs:ListQueues', 'sqs:GetQueueAttributes'] },
      { sid: 'sns', actions: ['sns:ListTopics'] },
    ];
    expect(iamPolicyDocument([...groups].reverse())).toEqual(
      iamPolicyDocument(groups),
    );
  });
});
