import { act, renderHook, waitFor } from '@testing-library/react';
import { useKeysetPages } from './useKeysetPages';

/** Rows that carry how often they were asked for. */
class CountedRows {
  asked = 0;
  fails = false;

  load = async (cursor: string | undefined) => {
    if (!cursor) this.asked += 1;
    if (this.fails) throw new Error('The backend hangs.');
    const start = Number(cursor ?? 0);
    return {
      items: [0, 1].map(index => `row ${start + index}, ${this.asked}`),
      nextCursor: start < 4 ? String(start + 2) : undefined,
    };
  };
}

describe('useKeysetPages', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  async function twoPages(rows: CountedRows) {
    const { result } = renderHook(() =>
      useKeysetPages({
        owner: rows,
        key: 'rows',
        refreshSeconds: 60,
        load: rows.load,
      }),
    );
    await waitFor(() => expect(result.current.items).toHaveLength(2));
    act(() => result.current.loadMore());
    await waitFor(() => expect(result.current.items).toHaveLength(4));
    return result;
  }

  it('brings all rows up to date that are loaded, in their place', async () => {
    const result = await twoPages(new CountedRows());
    act(() => jest.advanceTimersByTime(60_000));
    await waitFor(() =>
      expect(result.current.items).toEqual([
        'row 0, 2',
        'row 1, 2',
        'row 2, 2',
        'row 3, 2',
      ]),
    );
    expect(result.current.hasMore).toBe(true);
  });

  it('keeps the rows and says why there are no newer ones', async () => {
    const rows = new CountedRows();
    const result = await twoPages(rows);
    rows.fails = true;
    act(() => jest.advanceTimersByTime(60_000));
    await waitFor(() =>
      expect(result.current.error).toEqual(new Error('The backend hangs.')),
    );
    expect(result.current.items).toHaveLength(4);
  });
});
