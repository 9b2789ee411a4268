import { recordNameOf, recordSetIdOf } from './recordSetArn';

describe('recordSetIdOf', () => {
  it.each([
    [{ Name: 'example.com.', Type: 'SOA' }, 'example.com/SOA'],
    [
      { Name: 'www.example.com.', Type: 'A', SetIdentifier: 'us-east-1' },
      'www.example.com/A/us-east-1',
    ],
    [
      { Name: 'www.example.com.', Type: 'A', SetIdentifier: 'blue / 50 %' },
      'www.example.com/A/blue%20%2F%2050%20%25',
    ],
    [{ Name: '\\052.example.com.', Type: 'CNAME' }, '*.example.com/CNAME'],
  ] as const)('of %o is %s', (record, id) => {
    expect(recordSetIdOf(record)).toBe(id);
  });

  it('refuses a record without a type', () => {
    expect(() =>
      recordSetIdOf({ Name: 'example.com.', Type: undefined }),
    ).toThrow('it has no Type');
  });
});

describe('recordNameOf', () => {
  it('refuses a record without a name', () => {
    expect(() => recordNameOf({ Name: undefined, Type: 'A' })).toThrow(
      'it has no Name',
    );
  });
});
