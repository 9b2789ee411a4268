import { describeUnread } from './describeUnread';

function target(accountName: string, region: string) {
  return { accountId: '555566667777', accountName, region };
}

describe('describeUnread', () => {
  it('is silent when everything was read', () => {
    expect(describeUnread([])).toBeUndefined();
  });

  it('names the account and the Region', () => {
    expect(describeUnread([target('prod', 'us-west-2')])).toBe(
      'Not completely read: us-west-2 of prod. What is shown of them may be old or missing.',
    );
  });

  it('gathers the accounts of one Region and names the global services', () => {
    expect(
      describeUnread([
        target('prod', 'us-west-2'),
        target('dev', 'us-west-2'),
        target('prod', 'global'),
      ]),
    ).toMatch(/us-west-2 of prod and dev and the global services of prod\./);
  });

  it('counts what is too much to name', () => {
    const many = ['a', 'b', 'c', 'd', 'e', 'f'].map(name =>
      target(name, 'us-west-2'),
    );
    expect(describeUnread(many)).toMatch(/us-west-2 of a, b, c and 3 more\./);
  });
});
