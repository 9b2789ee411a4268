import { compareRecordSets } from './recordOrder';

describe('compareRecordSets', () => {
  it.each([
    [{ Name: 'example.com.' }, { Name: 'a.example.com.' }],
    [{ Name: 'z.a.example.com.' }, { Name: 'b.example.com.' }],
    [{ Name: 'a.example.com' }, { Name: 'b.example.com.' }],
    [
      { Name: 'a.example.com.', Type: 'A' },
      { Name: 'a.example.com.', Type: 'TXT' },
    ],
    [
      { Name: 'a.example.com.', Type: 'A', SetIdentifier: 'us-east-1' },
      { Name: 'a.example.com.', Type: 'A', SetIdentifier: 'us-west-2' },
    ],
  ])('puts %o before %o', (first, second) => {
    expect(compareRecordSets(first, second)).toBe(-1);
    expect(compareRecordSets(second, first)).toBe(1);
  });

  it('finds the same record equal however its name is written', () => {
    expect(
      compareRecordSets(
        { Name: 'A.example.com', Type: 'A' },
        { Name: 'a.example.com.', Type: 'A' },
      ),
    ).toBe(0);
  });
});
