import { toSearchParams, withQuery } from './toSearchParams';

describe('toSearchParams', () => {
  it('repeats the name of a list and leaves out what is not set', () => {
    expect(
      toSearchParams({
        region: ['us-east-1', 'us-west-2'],
        text: undefined,
        unowned: false,
        tag: ['a=b&c'],
      }).toString(),
    ).toBe('region=us-east-1&region=us-west-2&unowned=false&tag=a%3Db%26c');
  });
});

describe('withQuery', () => {
  it('puts a question behind an address only where there is one', () => {
    expect(withQuery('/inventory', { text: 'a b' })).toBe(
      '/inventory?text=a+b',
    );
    expect(withQuery('/inventory', { text: undefined })).toBe('/inventory');
    expect(withQuery('/inventory')).toBe('/inventory');
  });
});
