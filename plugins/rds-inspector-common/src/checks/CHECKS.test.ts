import { FACT_GROUPS, SEVERITIES } from '../types';
import { toDefinition } from './Check';
import { CHECKS } from './CHECKS';

describe('CHECKS', () => {
  it('have ids of their own', () => {
    const ids = CHECKS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(CHECKS.map(check => [check.id, check] as const))(
    '%s says all that a reader needs',
    (id, check) => {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(check.appliesTo.length).toBeGreaterThan(0);
      expect(check.reads.length).toBeGreaterThan(0);
      expect(FACT_GROUPS).toEqual(expect.arrayContaining([...check.reads]));
      expect(SEVERITIES).toContain(check.severity);
      expect(check.why).toMatch(/\.$/);
      expect(check.fix.console).not.toBe('');
      expect(check.fix.cli).not.toBe('');
      expect(check.fix.terraform).not.toBe('');
      expect(check.references.documentation).toMatch(
        /^https:\/\/docs\.aws\.amazon\.com\//,
      );
    },
  );

  it.each(CHECKS.map(check => [check.id, check.references] as const))(
    '%s names the rules of others as they are spelt',
    (_, references) => {
      for (const control of references.securityHubControls) {
        expect(control).toMatch(/^(RDS|KMS)\.\d+$/);
      }
      for (const rule of references.awsConfigRules) {
        expect(rule).toMatch(/^[a-z]+(-[a-z]+)*$/);
      }
      for (const check of references.prowlerChecks) {
        expect(check).toMatch(/^(rds|kms)(_[a-z]+)*$/);
      }
    },
  );

  it('are sent to clients without their code', () => {
    const text = JSON.stringify(CHECKS.map(toDefinition));
    expect(text).not.toContain('evaluate');
    expect(JSON.parse(text)).toHaveLength(CHECKS.length);
  });
});
