import { sizeOfInstanceClass } from './instanceClass';

const GIB = 1024 ** 3;

describe('sizeOfInstanceClass', () => {
  it.each([
    ['db.t4g.micro', 2, 1],
    ['db.t2.micro', 1, 1],
    ['db.t3.medium', 2, 4],
    ['db.t3.2xlarge', 8, 32],
    ['db.m6g.large', 2, 8],
    ['db.m5.xlarge', 4, 16],
    ['db.r5.2xlarge', 8, 64],
    ['db.r6g.16xlarge', 64, 512],
    ['db.r6gd.4xlarge', 16, 128],
    ['db.r4.large', 2, 15.25],
    ['db.x2g.large', 2, 32],
    ['db.x2iedn.xlarge', 4, 128],
    ['db.x1e.32xlarge', 128, 3904],
    ['db.c6gd.large', 2, 4],
    ['db.r5.4xlarge.tpc2.mem2x', 16, 256],
  ])('%s has %d vCPUs and %d GiB', (name, vcpuCount, gib) => {
    expect(sizeOfInstanceClass(name)).toEqual({
      vcpuCount,
      memoryBytes: gib * GIB,
    });
  });

  it.each(['db.serverless', 'db.q9.large', 'r5.large', '', undefined])(
    'does not know %s',
    name => {
      expect(sizeOfInstanceClass(name)).toBeUndefined();
    },
  );
});
