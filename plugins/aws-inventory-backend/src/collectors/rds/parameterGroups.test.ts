import {
  ACCOUNTS,
  startSandboxProcess,
  type SandboxProcess,
} from '../__testUtils__/sandboxProcess';
import { rdsDbClusterParameterGroups, rdsDbParameterGroups } from '.';
import { named } from './__testUtils__/resources';

const PROD = { accountId: ACCOUNTS.prod, region: 'us-east-1' };
const SECONDARY = { accountId: ACCOUNTS.prod, region: 'us-west-2' };
const EMPTY = { accountId: ACCOUNTS.management, region: 'us-west-2' };

/** Makes pages as small as RDS allows. */
const smallPages = {
  request: (text: string) => text.replace('MaxRecords=100', 'MaxRecords=20'),
};

describe('the collectors of parameter groups', () => {
  let sandbox: SandboxProcess;

  beforeAll(async () => {
    sandbox = await startSandboxProcess();
  }, 60_000);

  afterAll(() => sandbox?.stop());

  it('tells what somebody set, with what the engine would take', async () => {
    const { resources, problems } = await sandbox.collectAll(
      rdsDbParameterGroups,
      PROD,
    );
    expect(problems).toEqual([]);
    const group = named(resources, 'user-service-prod-postgres15');
    expect(group).toMatchObject({
      arn: `arn:aws:rds:us-east-1:${ACCOUNTS.prod}:pg:user-service-prod-postgres15`,
      type: 'AWS::RDS::DBParameterGroup',
      tags: { owner: 'platform-engineering' },
      attributes: { DBParameterGroupFamily: 'postgres15' },
    });
    expect(group.attributes.Parameters).toContainEqual({
      ParameterName: 'max_connections',
      ParameterValue: '200',
      ApplyType: 'static',
      ApplyMethod: 'pending-reboot',
    });
    expect(group.attributes.EngineDefaults).toMatchObject({
      'rds.force_ssl': '1',
      max_connections: expect.stringContaining('DBInstanceClassMemory'),
    });
    const names = JSON.stringify(group.attributes.Parameters).match(
      /"ParameterName":"[^"]+"/g,
    );
    expect(names).toEqual([...(names ?? [])].sort());
  });

  it('tells the defaults that groups of a default name leave in place', async () => {
    const { resources } = await sandbox.collectAll(rdsDbParameterGroups, PROD);
    expect(named(resources, 'default.postgres14')).toMatchObject({
      tags: {},
      isMadeByAws: true,
      attributes: {
        Parameters: [],
        // The engine logs no statement for its duration until somebody says so.
        EngineDefaults: {
          'rds.force_ssl': '0',
          log_min_duration_statement: null,
        },
      },
    });
  });

  it('shows how the groups of a global cluster differ', async () => {
    const valuesIn = async (target: typeof PROD, name: string) => {
      const { resources } = await sandbox.collectAll(
        rdsDbClusterParameterGroups,
        target,
      );
      return named(resources, name);
    };
    const primary = await valuesIn(
      PROD,
      'orders-prod-aurora-postgresql14-cluster',
    );
    const secondary = await valuesIn(
      SECONDARY,
      'orders-prod-west-aurora-postgresql14-cluster',
    );
    const libraries = (ParameterValue: string) =>
      expect.objectContaining({
        ParameterName: 'shared_preload_libraries',
        ParameterValue,
      });
    expect(primary.type).toBe('AWS::RDS::DBClusterParameterGroup');
    expect(primary.attributes.Parameters).toContainEqual(
      libraries('pg_stat_statements,pgaudit'),
    );
    expect(secondary.attributes.Parameters).toContainEqual(
      libraries('pg_stat_statements'),
    );
    expect(primary.attributes.EngineDefaults).toMatchObject({
      'rds.global_db_rpo': '-1',
    });
  });

  it.each([
    [
      rdsDbParameterGroups,
      'DescribeDBParameterGroups',
      'DescribeDBParameters',
      'DescribeEngineDefaultParameters',
    ],
    [
      rdsDbClusterParameterGroups,
      'DescribeDBClusterParameterGroups',
      'DescribeDBClusterParameters',
      'DescribeEngineDefaultClusterParameters',
    ],
  ])(
    'reads each family once, and default groups not at all: $id',
    async (collector, list, parameters, defaults) => {
      const { resources, requests } = await sandbox.collectAll(collector, PROD);
      const families = new Set(
        resources.map(({ attributes }) => attributes.DBParameterGroupFamily),
      );
      const made = resources.filter(({ name }) => !name.startsWith('default.'));
      expect(made.length).toBeGreaterThan(0);
      expect(made.length).toBeLessThan(resources.length);
      const pagesOfFamily = requests[`rds:${defaults}`] / families.size;
      expect(requests).toEqual({
        [`rds:${list}`]: 1,
        [`rds:${parameters}`]: made.length,
        [`rds:${defaults}`]: pagesOfFamily * families.size,
        'tagging:GetResources': 1,
      });
      expect(pagesOfFamily).toBeLessThan(5);
      const paged = await sandbox.collectAll(collector, PROD, smallPages);
      expect(paged.requests[`rds:${defaults}`]).toBeGreaterThan(
        requests[`rds:${defaults}`],
      );
      expect(paged.resources).toEqual(resources);
    },
  );

  it('asks for nothing where there is no group', async () => {
    const { resources, requests } = await sandbox.collectAll(
      rdsDbParameterGroups,
      EMPTY,
    );
    expect(resources).toEqual([]);
    expect(requests).toEqual({ 'rds:DescribeDBParameterGroups': 1 });
  });

  it('does not know the parameters that it may not read', async () => {
    await sandbox.control('PUT', 'faults', {
      faults: [
        {
          kind: 'denied',
          match: { service: 'rds', operation: 'DescribeDBParameters' },
        },
        {
          kind: 'denied',
          match: {
            service: 'rds',
            operation: 'DescribeEngineDefaultParameters',
          },
        },
      ],
    });
    try {
      const { resources, problems } = await sandbox.collectAll(
        rdsDbParameterGroups,
        PROD,
      );
      const group = named(resources, 'platform-postgres15');
      expect(group.attributes).not.toHaveProperty('Parameters');
      expect(group.attributes).not.toHaveProperty('EngineDefaults');
      const missing = problems.map(({ missingAction }) => missingAction);
      const families = new Set(
        resources.map(({ attributes }) => attributes.DBParameterGroupFamily),
      );
      expect(
        missing.filter(it => it === 'rds:DescribeEngineDefaultParameters'),
      ).toHaveLength(families.size);
      expect(problems).toContainEqual(
        expect.objectContaining({
          arn: group.arn,
          missingAction: 'rds:DescribeDBParameters',
        }),
      );
    } finally {
      await sandbox.control('DELETE', 'faults');
    }
  });

  it('does without the defaults of a family that RDS offers no more', async () => {
    const { resources, problems } = await sandbox.collectAll(
      rdsDbParameterGroups,
      PROD,
      {
        request: text =>
          text.replace(
            /(Action=DescribeEngineDefaultParameters.*DBParameterGroupFamily=)postgres15/,
            '$1postgres9.3',
          ),
      },
    );
    expect(problems).toEqual([]);
    expect(
      named(resources, 'platform-postgres15').attributes,
    ).not.toHaveProperty('EngineDefaults');
    expect(named(resources, 'platform-postgres16').attributes).toHaveProperty(
      'EngineDefaults',
    );
  });

  it('loses only the group that makes no sense', async () => {
    const whole = await sandbox.collectAll(rdsDbParameterGroups, PROD);
    const { resources, problems } = await sandbox.collectAll(
      rdsDbParameterGroups,
      PROD,
      {
        answer: text =>
          text.replace(
            /<DBParameterGroupArn>[^<]*:platform-postgres15</,
            '<DBParameterGroupArn>nonsense<',
          ),
      },
    );
    expect(resources).toHaveLength(whole.resources.length - 1);
    expect(problems).toEqual([
      expect.objectContaining({
        reason: 'invalid-answer',
        message: expect.stringContaining('platform-postgres15'),
      }),
    ]);
  });
});
