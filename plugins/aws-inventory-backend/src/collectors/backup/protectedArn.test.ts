import { protectedArnOf } from './protectedArn';

const CLUSTER = 'arn:aws:rds:us-east-1:111122223333:cluster:orders';
const FILE_SYSTEM =
  'arn:aws:elasticfilesystem:us-east-1:111122223333:file-system/fs-1';
const VAULT = 'arn:aws:backup:us-east-1:111122223333:backup-vault:shared';

describe('protectedArnOf', () => {
  it.each([
    [
      'the resource that the inventory reads',
      { ResourceArn: CLUSTER, ResourceType: 'Aurora' },
      CLUSTER,
    ],
    [
      'the vault for a type that it does not read',
      { ResourceArn: FILE_SYSTEM, ResourceType: 'EFS' },
      VAULT,
    ],
    ['the vault where the type is not told', { ResourceArn: CLUSTER }, VAULT],
  ])('is %s', (_title, backup, expected) => {
    expect(protectedArnOf(backup, VAULT)).toBe(expected);
  });
});
