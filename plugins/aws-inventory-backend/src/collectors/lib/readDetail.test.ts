import type { CollectProblem } from '@meridian/plugin-aws-inventory-node';
import { readDetail, unreadParts, valueOf } from './readDetail';

const OPTIONS = {
  service: 'sqs',
  operation: 'ListQueueTags',
  arn: 'arn:aws:sqs:us-east-1:555566667777:orders',
  what: 'The tags of the queue orders',
  absentCodes: ['QueueDoesNotExist'],
};

function setUp() {
  const problems: CollectProblem[] = [];
  const context = {
    target: { accountId: '555566667777', region: 'us-east-1' },
    reportProblem: (problem: CollectProblem) => {
      problems.push(problem);
    },
  };
  const readFailing = (name: string) =>
    readDetail(context, OPTIONS, async () => {
      throw Object.assign(new Error('no'), {
        name,
        $metadata: { httpStatusCode: 400 },
      });
    });
  return { context, problems, readFailing };
}

describe('readDetail', () => {
  it('gives what was read', async () => {
    const { context, problems } = setUp();
    const detail = await readDetail(context, OPTIONS, async () => 42);

    expect(valueOf(detail)).toBe(42);
    expect(problems).toEqual([]);
  });

  it('tells what is not there from what is not known', async () => {
    const { problems, readFailing } = setUp();

    expect(await readFailing('QueueDoesNotExist')).toEqual({
      outcome: 'absent',
    });
    expect(problems).toEqual([]);
  });

  it('reports what is denied and goes on', async () => {
    const { problems, readFailing } = setUp();

    expect(await readFailing('AccessDenied')).toEqual({ outcome: 'unread' });
    expect(problems).toEqual([
      expect.objectContaining({
        reason: 'denied',
        arn: OPTIONS.arn,
        missingAction: 'sqs:ListQueueTags',
        message: expect.stringMatching(
          /^The tags of the queue orders could not be read\. /,
        ),
      }),
    ]);
  });

  it.each(['ThrottlingException', 'ECONNREFUSED', 'InternalFailure'])(
    'throws %s, because it would leave the scan incomplete',
    async name => {
      const { problems, readFailing } = setUp();

      await expect(readFailing(name)).rejects.toThrow('no');
      expect(problems).toEqual([]);
    },
  );
});

describe('unreadParts', () => {
  it('names what an unread detail tells, and nothing that is absent or was not asked for', () => {
    expect(
      unreadParts({
        '/attributes/Policy': { outcome: 'unread' },
        '/attributes/Replicas': { outcome: 'read', value: undefined },
        '/attributes/Lifecycle': { outcome: 'absent' },
        '/name': undefined,
        '/relations': { outcome: 'unread' },
      }),
    ).toEqual(['/attributes/Policy', '/relations']);
  });
});
