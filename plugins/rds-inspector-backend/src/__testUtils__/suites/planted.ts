import type { Imperfection } from '@meridian/backend-test-utils';
import type { Finding } from '@meridian/plugin-rds-inspector-common';
import { EXPECTED } from '../planted';
import { portal, sandbox } from '../sharedPortal';

/** Each flaw that the estate has on purpose is found, and nothing else that is grave. */
describe('what is wrong in the estate on purpose', () => {
  let planted: Imperfection[];
  let findings: Finding[];

  beforeAll(async () => {
    planted = (await sandbox().imperfections()).filter(({ subject }) =>
      /^arn:aws:rds:/.test(subject),
    );
    const { body } = await portal().get('/findings?limit=500');
    if (body.nextCursor) {
      throw new Error('The findings are more than a page.');
    }
    findings = body.items;
  });

  it('is known to this test, flaw by flaw', () => {
    expect(planted.length).toBeGreaterThan(50);
    expect(Object.keys(EXPECTED).sort()).toEqual(
      planted.map(({ id }) => id).sort(),
    );
  });

  it('is found', () => {
    const found = new Set(findings.map(one => `${one.checkId} ${one.arn}`));
    const missed = planted.flatMap(({ id, subject, what }) =>
      EXPECTED[id]
        .filter(({ check, arn }) => !found.has(`${check} ${arn ?? subject}`))
        .map(({ check }) => `${check} does not say of ${subject}: ${what}`),
    );
    expect(missed).toEqual([]);
  });

  it('is all that is found at high or critical severity', () => {
    const expected = new Set(
      planted.flatMap(({ id, subject }) =>
        EXPECTED[id].map(({ check, arn }) => `${check} ${arn ?? subject}`),
      ),
    );
    const surprising = findings
      .filter(({ severity }) => severity === 'critical' || severity === 'high')
      .filter(one => !expected.has(`${one.checkId} ${one.arn}`))
      .map(one => `${one.severity} ${one.checkId} ${one.arn}: ${one.message}`);
    expect(surprising).toEqual([]);
  });

  it('leaves nothing unknown where everything can be read', async () => {
    const { body } = await portal().get('/databases?outcome=unknown&limit=500');
    const unknown = body.items.map(
      ({ matchedArns }: { matchedArns: string[] }) => matchedArns,
    );
    expect(unknown).toEqual([]);
  });
});
