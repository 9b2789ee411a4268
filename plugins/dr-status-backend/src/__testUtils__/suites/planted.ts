import type { Imperfection } from '@meridian/backend-test-utils';
import {
  WORKLOADS_UNKNOWN,
  type Blocker,
  type SystemRow,
} from '@meridian/plugin-dr-status-common';
import { EXPECTED } from '../planted';
import { portal, sandbox } from '../sharedPortal';

/**
 * What hinders recovery in the estate is found, and nothing else. It has to be as it was made: this
 * comes before tests that change roles.
 */
describe('what hinders recovery in the estate on purpose', () => {
  let planted: Imperfection[];
  let systems: SystemRow[];
  let found: Blocker[];

  beforeAll(async () => {
    planted = await sandbox().imperfections();
    ({ items: systems } = await portal().read('/systems?limit=500'));
    const details: { blockers: Blocker[] }[] = await Promise.all(
      systems.map(({ entityRef }) => portal().read(`/system?ref=${entityRef}`)),
    );
    const { items: ofEstate } = await portal().read('/blockers');
    const all: Blocker[] = [
      ...details.flatMap(({ blockers }) => blockers),
      ...ofEstate,
    ];
    found = [
      ...new Map(all.map(one => [`${one.id} ${one.subjectArn}`, one])).values(),
    ];
  });

  it('is known to this test, flaw by flaw', () => {
    const recovery = planted.filter(({ area }) => area === 'recovery');
    expect(recovery.length).toBeGreaterThan(20);
    expect(Object.keys(EXPECTED)).toEqual(
      expect.arrayContaining(recovery.map(({ id }) => id)),
    );
    expect(planted.map(({ id }) => id)).toEqual(
      expect.arrayContaining(Object.keys(EXPECTED)),
    );
  });

  it('is found, and nothing else at any severity', () => {
    const expected = planted.flatMap(({ id, subject }) =>
      Object.hasOwn(EXPECTED, id)
        ? [`${EXPECTED[id]} ${subjectOf(subject)}`]
        : [],
    );
    expect(found.map(one => `${one.id} ${one.subjectArn}`).sort()).toEqual(
      expected.sort(),
    );
  });

  it('decides the verdicts of the systems', () => {
    const verdicts = Object.fromEntries(
      systems.map(({ name, rpo, rto }) => [name, [rpo.verdict, rto.verdict]]),
    );
    const platform = systems.find(({ name }) => name === 'platform');
    expect(verdicts).toMatchObject({
      analytics: ['not-met', 'not-met'],
      innovate: ['not-met', 'unknown'],
      'order-processing': ['met', 'unknown'],
      platform: [dailyCopyVerdict(platform?.rpo), 'unknown'],
      records: ['not-met', 'not-met'],
      'user-management': ['not-met', 'not-met'],
    });
    expect(
      systems
        .filter(one => one.isImpossible && one !== platform)
        .map(({ name }) => name)
        .sort(),
    ).toEqual([
      'analytics',
      'innovate',
      'order-processing',
      'records',
      'user-management',
    ]);
  });

  it('says of workloads that they are not known, in every verdict that needs them', () => {
    const orders = systems.find(({ name }) => name === 'order-processing');
    expect(orders?.unknowns).toContainEqual({
      subject: 'component:default/order-service',
      ...WORKLOADS_UNKNOWN,
    });
  });
});

/**
 * The verdict on what is copied once a day and was promised to lose a day at most: it is met for most of the day, at
 * risk in the hours before the next copy, and missed while that is being made, and after the one a week that fails on
 * purpose.
 */
function dailyCopyVerdict(rpo: SystemRow['rpo'] | undefined): string {
  expect(rpo).toMatchObject({
    objectiveSeconds: 86_400,
    worst: { kind: 'backup', name: 'jenkins-home' },
  });
  const share = (rpo?.seconds ?? NaN) / 86_400;
  expect(share).toBeLessThan(2.1);
  if (share > 1) return 'not-met';
  return share > 0.8 ? 'at-risk' : 'met';
}

/** Components have no ARN: the estate names them in words. */
function subjectOf(subject: string): string {
  const name = /^component (\S+) in prod$/.exec(subject)?.[1];
  return name ? `component:default/${name}` : subject;
}
