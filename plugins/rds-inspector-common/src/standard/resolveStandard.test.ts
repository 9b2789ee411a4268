import {
  DEFAULT_STANDARD,
  isProduction,
  resolveStandard,
  standardFor,
} from './resolveStandard';

describe('standardFor', () => {
  it.each([
    ['prod', 35],
    ['production', 35],
    ['Staging', 7],
    ['dev', 7],
    ['shared', 30],
    [undefined, 35],
  ])('wants of %s backups of %d days', (environment, days) => {
    expect(
      standardFor(DEFAULT_STANDARD, environment).backupRetentionDays.value,
    ).toBe(days);
  });

  it('says where each wish is written', () => {
    for (const rule of Object.values(DEFAULT_STANDARD.production)) {
      expect(rule.source).not.toBe('');
    }
  });
});

describe('resolveStandard', () => {
  const standard = resolveStandard({
    production: { backupRetentionDays: 14 },
    environments: {
      Development: { multiAz: true },
      sandbox: { alarms: false },
    },
  });

  it('takes what config wants, and says that it does', () => {
    expect(standard.production.backupRetentionDays).toEqual({
      value: 14,
      source: 'config rdsInspector.standard.production.backupRetentionDays',
    });
    expect(standard.production.multiAz).toEqual(
      DEFAULT_STANDARD.production.multiAz,
    );
  });

  it('knows an environment by its other spelling', () => {
    expect(standardFor(standard, 'dev').multiAz.value).toBe(true);
    expect(standardFor(standard, 'dev').deletionProtection.value).toBe(false);
  });

  it('starts an environment of its own from production', () => {
    expect(standardFor(standard, 'sandbox')).toMatchObject({
      alarms: { value: false },
      backupRetentionDays: { value: 14 },
    });
  });

  it('leaves the default as it was', () => {
    expect(DEFAULT_STANDARD.production.backupRetentionDays.value).toBe(35);
  });
});

describe('isProduction', () => {
  it.each([
    ['prod', true],
    ['shared', true],
    [undefined, true],
    ['stage', false],
    ['dev', false],
    ['QA', false],
  ])('%s: %s', (environment, expected) => {
    expect(isProduction(environment)).toBe(expected);
  });
});
