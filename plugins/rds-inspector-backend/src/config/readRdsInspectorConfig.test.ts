import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { readRdsInspectorConfig } from './readRdsInspectorConfig';

function read(rdsInspector?: JsonObject) {
  return readRdsInspectorConfig(
    new ConfigReader(rdsInspector ? { rdsInspector } : {}),
  );
}

describe('readRdsInspectorConfig', () => {
  it('has defaults for everything', () => {
    const config = read();
    expect(config).toMatchObject({
      assessment: { intervalSeconds: 300, debounceSeconds: 10 },
      reference: { intervalSeconds: 86_400 },
      events: { retentionSeconds: 90 * 86_400 },
      live: { maximumAgeSeconds: 60, patienceSeconds: 5, maximumCount: 500 },
      notifications: { enabled: true },
      exceptions: [],
    });
    expect(config.standard.production.backupRetentionDays.value).toBe(35);
  });

  it('reads what the platform wants differently, and says where that is written', () => {
    const { standard } = read({
      standard: {
        production: { backupRetentionDays: 14 },
        environments: { staging: { multiAz: false } },
      },
    });
    expect(standard.production.backupRetentionDays).toEqual({
      value: 14,
      source: 'config rdsInspector.standard.production.backupRetentionDays',
    });
    expect(standard.environments.staging.multiAz.value).toBe(false);
  });

  it('reads exceptions', () => {
    const { exceptions } = read({
      exceptions: [
        {
          check: 'multi-az',
          name: 'reporting',
          account: 111122223333,
          reason: 'A copy that can be made again',
          approver: 'group:default/platform-engineering',
          expires: '2027-01-31',
        },
      ],
    });
    expect(exceptions).toEqual([
      expect.objectContaining({
        check: 'multi-az',
        name: 'reporting',
        account: '111122223333',
        source: 'config',
      }),
    ]);
  });

  const exception = {
    check: 'multi-az',
    name: 'reporting',
    reason: 'why',
    approver: 'who',
    expires: '2027-01-31',
  };

  it.each<[JsonObject, string]>([
    [
      { assessment: { interval: 'often' } },
      'rdsInspector.assessment.interval is not a duration; write for example { minutes: 5 }',
    ],
    [
      { events: { retention: { seconds: 0 } } },
      'rdsInspector.events.retention must be at least a second',
    ],
    [
      { live: { maximumCount: 0 } },
      "rdsInspector.live.maximumCount: '0' is not a whole number of at least 1",
    ],
    [
      { standard: { production: { encryption: true } } },
      'rdsInspector.standard.production.encryption: the standard says nothing of that; write one of encrypted, ',
    ],
    [
      { standard: { prod: {} } },
      'rdsInspector.standard.prod: the standard says nothing of that; write one of production, environments',
    ],
    [
      { standard: { production: { readerCount: 'many' } } },
      "rdsInspector.standard.production.readerCount: 'many' is not a number of at least 0",
    ],
    [
      { extendedSupport: { thirdYearUsdPerVcpuHour: -1 } },
      "rdsInspector.extendedSupport.thirdYearUsdPerVcpuHour: '-1' is not a number of at least 0",
    ],
    [{ exceptions: [{ ...exception, check: 'multi' }] }, "no check 'multi'"],
    [{ exceptions: [{ ...exception, expires: 'never' }] }, 'a day on which'],
    [{ exceptions: [{ ...exception, name: '' }] }, 'it names no database'],
  ])('refuses %j and says how it is done', (config, message) => {
    expect(() => read(config)).toThrow(message);
  });
});
