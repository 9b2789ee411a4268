import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DataTable } from './DataTable';
import { nextRowIndex } from './useRowKeyboard';
import type { DataColumn, DataSort } from './types';

interface Thing {
  id: string;
  size: number;
}

const COLUMNS: ReadonlyArray<DataColumn<Thing>> = [
  {
    id: 'id',
    label: 'Name',
    width: 100,
    grows: true,
    isSortable: true,
    render: ({ id }) => <a href={`#${id}`}>{id}</a>,
  },
  {
    id: 'size',
    label: 'Size, GiB',
    width: 80,
    align: 'end',
    render: ({ size }) => size,
  },
];

function things(count: number): Thing[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `thing-${index}`,
    size: index,
  }));
}

function renderTable(
  props: Partial<Parameters<typeof DataTable<Thing>>[0]> = {},
) {
  return render(
    <DataTable
      label="Things"
      columns={COLUMNS}
      rows={things(5)}
      getRowKey={({ id }) => id}
      {...props}
    />,
  );
}

function shownRows(): HTMLElement[] {
  return within(screen.getByRole('grid', { name: 'Things' }))
    .getAllByRole('row')
    .filter(row => row.dataset.rowIndex !== undefined);
}

describe('DataTable', () => {
  it('renders only what is near the viewport, and says how many rows there are', () => {
    renderTable({ rows: things(10_000) });
    expect(shownRows().length).toBeLessThan(100);
    expect(screen.getByRole('grid')).toHaveAttribute('aria-rowcount', '10001');
  });

  it('has all of its rows on paper', () => {
    renderTable({ rows: things(300) });
    fireEvent(window, new Event('beforeprint'));
    expect(shownRows()).toHaveLength(300);
    fireEvent(window, new Event('afterprint'));
    expect(shownRows().length).toBeLessThan(100);
  });

  it('shows its layout before it has rows', () => {
    renderTable({ rows: undefined });
    expect(screen.getByRole('grid')).toHaveAttribute('aria-busy', 'true');
    expect(
      screen.getByRole('columnheader', { name: /Name/ }),
    ).toBeInTheDocument();
    expect(shownRows()).toEqual([]);
  });

  it('moves between rows with the keyboard and opens with Enter', async () => {
    const opened: string[] = [];
    renderTable({ onOpen: ({ id }) => opened.push(id) });
    shownRows()[0].focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}{Enter}');
    expect(shownRows()[1]).toHaveFocus();
    await userEvent.keyboard('{End}{Enter}');
    expect(opened).toEqual(['thing-1', 'thing-4']);
  });

  it('has one tab stop among its rows', () => {
    renderTable();
    expect(shownRows().filter(row => row.tabIndex === 0)).toHaveLength(1);
  });

  it('opens a row by click, but leaves its links to themselves', async () => {
    const opened: string[] = [];
    renderTable({ onOpen: ({ id }) => opened.push(id) });
    await userEvent.click(screen.getByRole('link', { name: 'thing-2' }));
    expect(opened).toEqual([]);
    await userEvent.click(within(shownRows()[2]).getByText('2'));
    expect(opened).toEqual(['thing-2']);
  });

  it('sorts by a head, and turns the order around', async () => {
    const sorts: DataSort[] = [];
    const onSortChange = (sort: DataSort) => sorts.push(sort);
    const { rerender } = renderTable({ onSortChange });
    await userEvent.click(screen.getByRole('button', { name: 'Name' }));
    rerender(
      <DataTable
        label="Things"
        columns={COLUMNS}
        rows={things(5)}
        getRowKey={({ id }) => id}
        sort={sorts[0]}
        onSortChange={onSortChange}
      />,
    );
    expect(screen.getByRole('columnheader', { name: /Name/ })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Name' }));
    expect(sorts).toEqual([
      { columnId: 'id', direction: 'asc' },
      { columnId: 'id', direction: 'desc' },
    ]);
  });

  it('widens a column with the arrow keys', async () => {
    const { container } = renderTable();
    screen
      .getByRole('button', {
        name: 'Width of the column Size, GiB: arrow keys change it',
      })
      .focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}');
    const [, column] = container.querySelectorAll('col');
    expect(column.style.width).toBe('96px');
  });

  it('tells the widths when the reader lets go, and takes those that are kept', async () => {
    const kept: object[] = [];
    const { container } = renderTable({
      widths: { size: 120 },
      onWidthsChange: widths => kept.push(widths),
    });
    const [, column] = container.querySelectorAll('col');
    expect(column.style.width).toBe('120px');
    screen.getByRole('button', { name: /Width of the column Size/ }).focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(kept).toEqual([{ size: 104 }]);
  });

  it('begins to sort a column in the direction that it names', async () => {
    const sorts: DataSort[] = [];
    renderTable({
      columns: COLUMNS.map(column => ({ ...column, firstDirection: 'desc' })),
      onSortChange: sort => sorts.push(sort),
    });
    await userEvent.click(screen.getByRole('button', { name: 'Name' }));
    expect(sorts).toEqual([{ columnId: 'id', direction: 'desc' }]);
  });

  it('asks for more when the last rows come near', () => {
    const onEndReached = jest.fn();
    renderTable({ rows: things(10), onEndReached });
    expect(onEndReached).toHaveBeenCalled();
  });

  it('does not ask for more far from the end', () => {
    const onEndReached = jest.fn();
    renderTable({ rows: things(1_000), onEndReached });
    expect(onEndReached).not.toHaveBeenCalled();
  });
});

describe('a tree', () => {
  const rows = things(4);
  const levels = [1, 2, 2, 1];

  function renderTree(expanded: readonly (boolean | undefined)[]) {
    const toggled: string[] = [];
    renderTable({
      rows,
      tree: {
        levelOf: ({ size }) => levels[size],
        isExpanded: ({ size }) => expanded[size],
        nameOf: ({ id }) => id,
        onToggle: ({ id }) => toggled.push(id),
      },
      isMuted: ({ size }) => size === 1,
    });
    return {
      toggled,
      shown: within(screen.getByRole('treegrid')).getAllByRole('row').slice(1),
    };
  }

  it('says what hangs below what', () => {
    const { shown } = renderTree([true, undefined, undefined, false]);
    expect(shown.map(row => row.getAttribute('aria-level'))).toEqual([
      '1',
      '2',
      '2',
      '1',
    ]);
    expect(shown.map(row => row.getAttribute('aria-expanded'))).toEqual([
      'true',
      null,
      null,
      'false',
    ]);
    expect(shown[1]).toHaveAttribute('data-muted', 'true');
  });

  it('expands and collapses by click, without opening the row', async () => {
    const { toggled } = renderTree([true, undefined, undefined, false]);
    await userEvent.click(
      screen.getByRole('button', { name: 'Expand thing-3' }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Collapse thing-0' }),
    );
    expect(toggled).toEqual(['thing-3', 'thing-0']);
  });

  it.each([
    ['{ArrowRight}', 0, 1, []],
    ['{ArrowRight}', 3, 3, ['thing-3']],
    ['{ArrowRight}', 1, 1, []],
    ['{ArrowLeft}', 0, 0, ['thing-0']],
    ['{ArrowLeft}', 2, 0, []],
    ['{ArrowLeft}', 3, 3, []],
  ])('%s on row %s leads to row %s', async (keys, from, to, expected) => {
    const { toggled, shown } = renderTree([true, undefined, undefined, false]);
    shown[from].focus();
    await userEvent.keyboard(keys);
    expect(shown[to]).toHaveFocus();
    expect(toggled).toEqual(expected);
  });
});

describe('nextRowIndex', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 29, 29],
    ['ArrowUp', 0, 0],
    ['PageDown', 5, 15],
    ['PageUp', 5, 0],
    ['Home', 20, 0],
    ['End', 3, 29],
    ['a', 3, undefined],
  ])('%s from %s leads to %s', (key, from, to) => {
    expect(nextRowIndex(key, from, 30)).toBe(to);
  });
});
