import { waitFor } from './waitFor';

describe('waitFor', () => {
  it.each<[string, unknown[], unknown]>([
    ['something', ['found'], 'found'],
    ['something after nothing', [undefined, false, 7], 7],
    ['zero', [undefined, 0], 0],
    ['null', [false, null], null],
  ])('returns %s', async (_, values, found) => {
    expect(await waitFor('a value', () => values.shift())).toBe(found);
  });

  it('waits no longer than it may, and says for what', async () => {
    await expect(waitFor('a miracle', () => undefined, 30)).rejects.toThrow(
      'Waited 30 ms in vain for a miracle',
    );
  });

  it('passes on what goes wrong', async () => {
    const probe = async () => {
      throw new Error('There is no table.');
    };
    await expect(waitFor('a row', probe)).rejects.toThrow('There is no table.');
  });
});
