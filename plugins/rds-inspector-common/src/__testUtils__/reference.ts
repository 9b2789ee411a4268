import type { ReferenceRecord } from '../facts';
import { EAST, OBSERVED_AT, WEST } from './resources';

/** What AWS says of engines and certificates in both Regions. */
export function referenceRecords(): ReferenceRecord[] {
  return [EAST, WEST].flatMap(region => [
    {
      region,
      kind: 'engine-versions',
      observedAt: OBSERVED_AT,
      content: [
        version('postgres', '16.9', ['17.5']),
        version('postgres', '16.8', ['16.9', '17.5']),
        version('postgres', '15.4', ['15.5', '15.6', '15.7', '16.9']),
        version('postgres', '14.17', ['16.9']),
        version('postgres', '13.20', ['14.17', '16.9']),
        { ...version('postgres', '16.1', ['16.9']), Status: 'deprecated' },
        version('aurora-postgresql', '16.9', []),
        version('aurora-postgresql', '16.8', ['16.9']),
        version('aurora-postgresql', '14.9', ['14.10', '16.9']),
        version('mysql', '8.0.41', []),
        version('aurora-mysql', '8.0.mysql_aurora.3.08.0', []),
      ],
    },
    {
      region,
      kind: 'engine-lifecycles',
      observedAt: OBSERVED_AT,
      content: [
        lifecycle('postgres', '13', '2026-02-28', '2029-02-28'),
        lifecycle('postgres', '14', '2027-02-28', '2030-02-28'),
        lifecycle('postgres', '15', '2028-02-29', '2031-02-28'),
        lifecycle('postgres', '16', '2029-02-28', '2032-02-28'),
        lifecycle('aurora-postgresql', '14', '2027-02-28', '2030-02-28'),
        lifecycle('aurora-postgresql', '16', '2029-02-28', '2032-02-28'),
        lifecycle('mysql', '8.0', '2026-07-31', '2029-07-31'),
      ],
    },
    {
      region,
      kind: 'certificates',
      observedAt: OBSERVED_AT,
      content: [
        {
          CertificateIdentifier: 'rds-ca-rsa2048-g1',
          ValidTill: '2061-05-25T23:59:59Z',
        },
        {
          CertificateIdentifier: 'rds-ca-soon',
          ValidTill: '2027-03-01T00:00:00Z',
        },
        {
          CertificateIdentifier: 'rds-ca-now',
          ValidTill: '2026-12-01T00:00:00Z',
        },
      ],
    },
  ]);
}

function version(
  Engine: string,
  EngineVersion: string,
  targets: readonly string[],
) {
  return {
    Engine,
    EngineVersion,
    Status: 'available',
    ValidUpgradeTarget: targets.map(target => ({
      Engine,
      EngineVersion: target,
      IsMajorVersionUpgrade:
        target.split('.')[0] !== EngineVersion.split('.')[0],
      AutoUpgrade: false,
    })),
  };
}

function lifecycle(
  Engine: string,
  MajorEngineVersion: string,
  standardEnds: string,
  extendedEnds: string,
) {
  return {
    Engine,
    MajorEngineVersion,
    SupportedEngineLifecycles: [
      {
        LifecycleSupportName: 'open-source-rds-standard-support',
        LifecycleSupportEndDate: `${standardEnds}T23:59:59Z`,
      },
      {
        LifecycleSupportName: 'open-source-rds-extended-support',
        LifecycleSupportStartDate: `${standardEnds}T23:59:59Z`,
        LifecycleSupportEndDate: `${extendedEnds}T23:59:59Z`,
      },
    ],
  };
}
