import {
  assess,
  dbArn,
  instance,
  NOW,
  resultOf,
} from '../__testUtils__/estate';
import type { CheckResult, FindingRecord } from '../types';
import type { CheckException } from './CheckException';
import { diffFindings } from './diffFindings';
import { readExceptions } from './readExceptions';

const ARN = dbArn('orders');
const CHECK = 'storage-encrypted';
const exception: CheckException = {
  check: CHECK,
  name: 'orders',
  reason: 'It holds public data.',
  approver: 'Ada',
  expires: '2026-12-31',
  source: 'config',
};
const UNENCRYPTED = instance('orders', { StorageEncrypted: false });

describe('applyExceptions', () => {
  const outcomeWith = (...exceptions: CheckException[]) =>
    resultOf(assess([UNENCRYPTED], { exceptions }), CHECK, ARN);

  it('marks a failure that somebody accepted', () => {
    expect(outcomeWith(exception)).toMatchObject({
      outcome: 'excepted',
      severity: 'high',
      exception: { approver: 'Ada', expires: '2026-12-31', source: 'config' },
    });
  });

  it.each<[string, Partial<CheckException>]>([
    ['another check', { check: 'multi-az' }],
    ['another database', { name: 'payments' }],
    ['another ARN', { name: undefined, arn: dbArn('payments') }],
    ['another account', { account: '111122223333' }],
    ['another environment', { environment: 'dev' }],
    ['databases that it may not speak for', { among: [dbArn('payments')] }],
  ])('leaves a failure to which it does not belong: %s', (_, change) => {
    expect(outcomeWith({ ...exception, ...change }).outcome).toBe('fail');
  });

  it('knows an environment by its other spelling', () => {
    expect(
      outcomeWith({ ...exception, environment: 'Production' }).outcome,
    ).toBe('excepted');
  });

  it('counts to the end of its day', () => {
    expect(outcomeWith({ ...exception, expires: '2026-11-21' }).outcome).toBe(
      'excepted',
    );
  });

  it('does not count when it expired, and says so', () => {
    expect(outcomeWith({ ...exception, expires: '2026-11-20' })).toMatchObject({
      outcome: 'fail',
      ignoredException: { why: 'It expired on 2026-11-20.', approver: 'Ada' },
    });
  });

  it('prefers the one that counts', () => {
    expect(
      outcomeWith({ ...exception, expires: '2020-01-01' }, exception).outcome,
    ).toBe('excepted');
  });

  it('excepts nothing that is unknown', () => {
    const assessment = assess(
      [instance('orders', { StorageEncrypted: undefined })],
      { exceptions: [exception] },
    );
    expect(resultOf(assessment, CHECK, ARN).outcome).toBe('unknown');
  });
});

describe('readExceptions', () => {
  const entry = {
    check: CHECK,
    name: 'orders',
    reason: 'It holds public data.',
    approver: 'Ada',
    expires: '2026-12-31',
  };

  it('reads what makes sense', () => {
    expect(readExceptions([entry], 'config')).toEqual({
      exceptions: [{ ...entry, source: 'config', among: undefined }],
      problems: [],
    });
  });

  it('takes days and accounts as YAML reads them', () => {
    expect(
      readExceptions(
        [{ ...entry, expires: new Date('2026-12-31'), account: 11122223333 }],
        'config',
      ).exceptions[0],
    ).toMatchObject({ expires: '2026-12-31', account: '011122223333' });
  });

  it('lets an annotation speak for its own databases without naming them', () => {
    const { name, ...rest } = entry;
    expect(
      readExceptions([rest], 'component:default/orders', [ARN]).exceptions,
    ).toMatchObject([{ among: [ARN] }]);
  });

  it.each([
    ['no list', {}, 'no list'],
    ['no object', ['x'], 'no object'],
    ['no such check', [{ ...entry, check: 'nothing' }], "no check 'nothing'"],
    ['no approver', [{ ...entry, approver: ' ' }], 'approver'],
    ['no day', [{ ...entry, expires: 'soon' }], 'expires'],
    ['a day that is none', [{ ...entry, expires: '2026-13-01' }], 'expires'],
    ['no database', [{ ...entry, name: undefined }], 'names no database'],
  ])('tells what makes no sense: %s', (_, list, problem) => {
    const { exceptions, problems } = readExceptions(list, 'config');
    expect(exceptions).toEqual([]);
    expect(problems).toEqual([expect.stringContaining(problem)]);
  });
});

describe('diffFindings', () => {
  const result = (change: Partial<CheckResult> = {}): CheckResult => ({
    checkId: CHECK,
    arn: ARN,
    outcome: 'fail',
    severity: 'high',
    message: 'It is not encrypted.',
    evidence: [],
    subjectArns: [],
    ...change,
  });
  const finding = (change: Partial<FindingRecord> = {}) => ({
    id: '7',
    checkId: CHECK,
    arn: ARN,
    outcome: 'fail' as const,
    severity: 'high' as const,
    message: 'It is not encrypted.',
    evidence: [],
    subjectArns: [],
    openedAt: '2026-11-01T00:00:00.000Z',
    confirmedAt: '2026-11-01T00:00:00.000Z',
    ...change,
  });
  const known = { gone: new Set<string>(), checkIds: new Set([CHECK]) };
  const AT = NOW.toISOString();

  it('opens what is new', () => {
    const diff = diffFindings([], [result()], NOW, known);
    expect(diff.opened).toMatchObject([
      { checkId: CHECK, arn: ARN, outcome: 'fail', openedAt: AT },
    ]);
  });

  it.each(['pass', 'not-applicable', 'unknown'] as const)(
    'opens nothing for %s',
    outcome => {
      const diff = diffFindings([], [result({ outcome })], NOW, known);
      expect(diff.opened).toEqual([]);
    },
  );

  it('keeps what is the same, and confirms it', () => {
    const diff = diffFindings([finding()], [result()], NOW, known);
    expect(diff).toMatchObject({
      opened: [],
      closed: [],
      updated: [],
      unchanged: [{ id: '7', confirmedAt: AT }],
    });
  });

  it('updates what says something else', () => {
    const diff = diffFindings(
      [finding()],
      [result({ severity: 'medium' })],
      NOW,
      known,
    );
    expect(diff.updated).toMatchObject([
      { id: '7', severity: 'medium', openedAt: '2026-11-01T00:00:00.000Z' },
    ]);
  });

  it.each([
    ['pass', 'resolved'],
    ['not-applicable', 'not-applicable'],
  ] as const)('closes on %s as %s', (outcome, closedBecause) => {
    const diff = diffFindings([finding()], [result({ outcome })], NOW, known);
    expect(diff.closed).toMatchObject([
      { id: '7', closedBecause, closedAt: AT },
    ]);
  });

  it('never closes for what is unknown, and says since when it is', () => {
    const unknown = result({ outcome: 'unknown', message: 'It is denied.' });
    const first = diffFindings([finding()], [unknown], NOW, known);
    expect(first.closed).toEqual([]);
    expect(first.updated).toMatchObject([
      {
        unverifiedSince: AT,
        unverifiedReason: 'It is denied.',
        confirmedAt: '2026-11-01T00:00:00.000Z',
      },
    ]);
    const later = new Date(NOW.getTime() + 60_000);
    const second = diffFindings(first.updated, [unknown], later, known);
    expect(second.unchanged).toMatchObject([{ unverifiedSince: AT }]);
    const third = diffFindings(second.unchanged, [result()], later, known);
    expect(third.updated[0].unverifiedSince).toBeUndefined();
  });

  it('never closes for a database that was not read', () => {
    const diff = diffFindings([finding()], [], NOW, known);
    expect(diff.closed).toEqual([]);
    expect(diff.updated[0].unverifiedReason).toMatch(/could be read/);
  });

  it('closes for a database that exists no more', () => {
    const diff = diffFindings([finding()], [], NOW, {
      ...known,
      gone: new Set([ARN]),
    });
    expect(diff.closed).toMatchObject([{ closedBecause: 'database-deleted' }]);
  });

  it('closes for a check that exists no more', () => {
    const diff = diffFindings([finding()], [], NOW, {
      ...known,
      checkIds: new Set<string>(),
    });
    expect(diff.closed).toMatchObject([{ closedBecause: 'check-removed' }]);
  });

  it('ends one span and begins another when a failure is excepted', () => {
    const diff = diffFindings(
      [finding()],
      [result({ outcome: 'excepted', exception })],
      NOW,
      known,
    );
    expect(diff.closed).toMatchObject([{ closedBecause: 'excepted' }]);
    expect(diff.opened).toMatchObject([
      { outcome: 'excepted', exception: { approver: 'Ada' } },
    ]);
  });

  it('opens the failure again when the exception ends', () => {
    const diff = diffFindings(
      [finding({ outcome: 'excepted' })],
      [result()],
      NOW,
      known,
    );
    expect(diff.closed).toMatchObject([{ closedBecause: 'exception-ended' }]);
    expect(diff.opened).toMatchObject([{ outcome: 'fail' }]);
  });
});
