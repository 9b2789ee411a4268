import {
  differencesFromDefault,
  parameterDifferences,
} from './parameterDifferences';

describe('parameterDifferences', () => {
  const group = (
    parameters: Record<string, string>,
    engineDefaults: Record<string, string | null> = {},
  ) => ({
    arn: 'arn',
    name: 'group',
    parameters: Object.fromEntries(
      Object.entries(parameters).map(([name, value]) => [
        name,
        { value, applyType: 'dynamic' },
      ]),
    ),
    engineDefaults,
  });

  it('finds what differs, and compares with the default what one side does not set', () => {
    expect(
      parameterDifferences(
        group({ a: '1', b: '2', c: '3' }, { d: '0' }),
        group({ a: '1', b: '9', d: '0' }, { c: '3' }),
      ),
    ).toEqual([{ name: 'b', left: '2', right: '9', applyType: 'dynamic' }]);
  });

  it('shows one side that is not set', () => {
    expect(parameterDifferences(group({}), group({ a: '1' }))).toEqual([
      { name: 'a', left: undefined, right: '1', applyType: 'dynamic' },
    ]);
  });

  it('leaves out what is set to the default', () => {
    expect(
      differencesFromDefault(group({ a: '1', b: '2' }, { a: '1', b: '1' })),
    ).toEqual([{ name: 'b', left: '1', right: '2', applyType: 'dynamic' }]);
  });
});
