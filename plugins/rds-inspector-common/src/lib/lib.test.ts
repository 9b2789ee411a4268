import type { InstanceSettings, MetricFacts } from '../facts';
import { compareVersions, engineFamily } from './engines';
import {
  DEFAULT_EXTENDED_SUPPORT_PRICES,
  extendedSupportUsdPer30Days,
} from './extendedSupport';
import { sizeOfInstanceClass } from './instanceClass';
import {
  differencesFromDefault,
  parameterDifferences,
} from './parameterDifferences';
import { evaluateParameterFormula } from './parameterFormula';
import { forecastStorage } from './storageForecast';
import { daysUntil, listOf } from './time';

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

describe('evaluateParameterFormula', () => {
  const memory = (gib: number) => ({ DBInstanceClassMemory: gib * GIB });

  it.each([
    ['200', memory(16), 200],
    ['LEAST({DBInstanceClassMemory/9531392},5000)', memory(16), 1802],
    ['LEAST({DBInstanceClassMemory/9531392},5000)', memory(512), 5000],
    ['{DBInstanceClassMemory/12582880}', memory(2), 170],
    ['{DBInstanceClassMemory*3/4}', memory(4), 3 * GIB],
    // Aurora MySQL; AWS documents 135, 1000 and 2000 for these sizes.
    [
      'GREATEST({log(DBInstanceClassMemory/805306368)*45},{log(DBInstanceClassMemory/8187281408)*1000})',
      memory(8),
      135,
    ],
    [
      'GREATEST({log(DBInstanceClassMemory/805306368)*45},{log(DBInstanceClassMemory/8187281408)*1000})',
      memory(16),
      1000,
    ],
    [
      'GREATEST({log(DBInstanceClassMemory/805306368)*45},{log(DBInstanceClassMemory/8187281408)*1000})',
      memory(32),
      2000,
    ],
    ['SUM({DBInstanceVCPU*2},10)', { DBInstanceVCPU: 4 }, 18],
  ])('%s', (formula, variables, expected) => {
    expect(evaluateParameterFormula(formula, variables)).toBe(expected);
  });

  it.each([
    'LEAST({DBInstanceClassMemory/9531392},5000)',
    'on',
    '',
    'LEAST(1,',
    '{1',
    '1 2',
    'constructor(1)',
    '1/0',
  ])('does not make a number of %p without variables', formula => {
    expect(evaluateParameterFormula(formula, {})).toBeUndefined();
  });
});

describe('extendedSupportUsdPer30Days', () => {
  const endsAt = new Date('2026-02-28T23:59:59Z');
  const costAt = (
    at: string,
    instances: Parameters<typeof extendedSupportUsdPer30Days>[0],
  ) =>
    extendedSupportUsdPer30Days(
      instances,
      endsAt,
      new Date(at),
      DEFAULT_EXTENDED_SUPPORT_PRICES,
    );

  it('charges each vCPU, and the standby as well', () => {
    const single = { instanceClass: 'db.m5.large' };
    expect(costAt('2026-11-21', [single])).toBe(144);
    expect(costAt('2026-11-21', [{ ...single, multiAz: true }])).toBe(288);
    expect(costAt('2026-11-21', [single, single])).toBe(288);
  });

  it('doubles in the third year', () => {
    expect(costAt('2028-03-01', [{ instanceClass: 'db.m5.large' }])).toBe(288);
  });

  it('is not known for Aurora Serverless', () => {
    expect(
      costAt('2026-11-21', [{ instanceClass: 'db.serverless' }]),
    ).toBeUndefined();
  });
});

describe('forecastStorage', () => {
  const settings: InstanceSettings = {
    allocatedStorageGib: 100,
    logExports: [],
    securityGroupIds: [],
    statusInfos: [],
    replicas: [],
    subnetIds: [],
    parameterGroups: [],
    replicatesFromCluster: false,
  };
  const free: MetricFacts = {
    newest: 40 * GIB,
    newestAt: '2026-11-21T12:00:00Z',
    oldestPointAt: '2026-10-22T12:00:00Z',
    pointCount: 720,
    slopePerSecond: -GIB / 86_400,
  };

  it('divides what is free by the growth', () => {
    expect(forecastStorage(settings, free)).toEqual({
      freeBytes: 40 * GIB,
      allocatedBytes: 100 * GIB,
      maximumBytes: undefined,
      growthBytesPerDay: GIB,
      daysUntilFull: 40,
    });
  });

  it('adds what autoscaling may', () => {
    expect(
      forecastStorage({ ...settings, maximumStorageGib: 150 }, free)
        ?.daysUntilFull,
    ).toBe(90);
  });

  it('has no end without growth', () => {
    expect(
      forecastStorage(settings, { ...free, slopePerSecond: 5 })?.daysUntilFull,
    ).toBeUndefined();
  });

  it('says nothing of storage whose size is not known', () => {
    expect(
      forecastStorage({ ...settings, allocatedStorageGib: undefined }, free),
    ).toBeUndefined();
  });
});

describe('parameterDifferences', () => {
  const group = (
    parameters: Record<string, string>,
    engineDefaults: Record<string, string | null> = {},
  ) => ({
    arn: 'arn',
    name: 'group',
    parameters: Object.fromEntries(
      Object.entries(parameters).map(([name, value]) => [
        name,
        { value, applyType: 'dynamic' },
      ]),
    ),
    engineDefaults,
  });

  it('finds what differs, and compares with the default what one side does not set', () => {
    expect(
      parameterDifferences(
        group({ a: '1', b: '2', c: '3' }, { d: '0' }),
        group({ a: '1', b: '9', d: '0' }, { c: '3' }),
      ),
    ).toEqual([{ name: 'b', left: '2', right: '9', applyType: 'dynamic' }]);
  });

  it('shows one side that is not set', () => {
    expect(parameterDifferences(group({}), group({ a: '1' }))).toEqual([
      { name: 'a', left: undefined, right: '1', applyType: 'dynamic' },
    ]);
  });

  it('leaves out what is set to the default', () => {
    expect(
      differencesFromDefault(group({ a: '1', b: '2' }, { a: '1', b: '1' })),
    ).toEqual([{ name: 'b', left: '1', right: '2', applyType: 'dynamic' }]);
  });
});

describe('words and numbers', () => {
  it('orders versions by their numbers', () => {
    expect(['14.10', '14.9', '15.2', '8.0.41'].sort(compareVersions)).toEqual([
      '8.0.41',
      '14.9',
      '14.10',
      '15.2',
    ]);
  });

  it.each([
    ['aurora-postgresql', 'postgres'],
    ['aurora', 'mysql'],
    ['custom-oracle-ee', 'oracle'],
    ['sqlserver-web', 'sqlserver'],
    ['neptune', 'other'],
  ])('%s is of the family %s', (engine, family) => {
    expect(engineFamily(engine)).toBe(family);
  });

  it('counts whole days, and negative ones', () => {
    const now = new Date('2026-11-21T12:00:00Z');
    expect(daysUntil('2026-11-22T11:00:00Z', now)).toBe(0);
    expect(daysUntil('2026-11-23T12:00:00Z', now)).toBe(2);
    expect(daysUntil('2026-11-20T11:00:00Z', now)).toBe(-2);
  });

  it('lists words', () => {
    expect([listOf([]), listOf(['a']), listOf(['a', 'b', 'c'])]).toEqual([
      '',
      'a',
      'a, b and c',
    ]);
  });
});
