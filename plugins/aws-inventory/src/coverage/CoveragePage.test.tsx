import { refusal, shownAddress } from '@meridian/aws-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mutate } from 'swr';
import { coverageOfEstate } from '../__testUtils__/estate';
import { FakeInventoryApi } from '../__testUtils__/FakeInventoryApi';
import { renderPlugin } from '../__testUtils__/renderPlugin';

const now = new Date();

function estate(trouble: Parameters<typeof coverageOfEstate>[1] = {}) {
  return new FakeInventoryApi({
    now,
    resources: [],
    coverage: coverageOfEstate(now, trouble),
  });
}

// usePermission keeps its decisions in SWR's global cache, longer than one person's page. Without revalidation it
// would also keep a question of the test before as one that is being asked.
beforeEach(() => mutate(() => true, undefined, { revalidate: true }));

describe('the coverage', () => {
  it('answers in one sentence when all is well', async () => {
    renderPlugin({ api: estate(), at: '/coverage' });
    expect(
      await screen.findByText(/All 60 reads are complete\./),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('region', { name: 'What could not be read' }),
    ).not.toBeInTheDocument();
  });

  it('makes one exception of a Region that is down', async () => {
    renderPlugin({ api: estate({ regionDown: 'us-west-2' }), at: '/coverage' });
    const exceptions = await screen.findByRole('region', {
      name: 'What could not be read',
    });
    expect(
      within(exceptions).getByText('us-west-2 is unreachable'),
    ).toBeInTheDocument();
    expect(within(exceptions).getByText(/^30 reads of/)).toBeInTheDocument();
  });

  it('shows the accounts with something wrong first where there are many', async () => {
    const coverage = coverageOfEstate(now, {
      deniedAction: 'sqs:GetQueueAttributes',
    });
    const [fresh] = coverage.grid.filter(({ worst }) => worst === 'fresh');
    const more = Array.from({ length: 20 }, (_, index) => ({
      accountId: String(600000000000 + index),
      name: `aaa-${index}`,
      source: 'organizations' as const,
    }));
    const api = new FakeInventoryApi({
      now,
      resources: [],
      coverage: {
        ...coverage,
        accounts: [...more, ...coverage.accounts],
        grid: [
          ...coverage.grid,
          ...more.map(({ accountId }) => ({ ...fresh, accountId })),
        ],
      },
    });
    renderPlugin({ api, at: '/coverage' });
    const grid = await screen.findByRole('table', { name: /in each Region/ });
    const names = () =>
      within(grid)
        .getAllByRole('rowheader')
        .map(({ textContent }) => textContent);
    expect(names()).toEqual(['dev', ...more.slice(0, 7).map(one => one.name)]);
    const hiddenCount = more.length + coverage.accounts.length - 8;
    await userEvent.click(
      screen.getByRole('button', {
        name: `Show ${hiddenCount} more accounts, all read`,
      }),
    );
    expect(names()).toHaveLength(more.length + coverage.accounts.length);
  });

  it('counts in the grid what brought everything', async () => {
    const coverage = coverageOfEstate(now);
    const [first, ...others] = coverage.grid;
    const cell = {
      ...first,
      worst: 'failed' as const,
      unreadableCount: 1,
      partialCount: 2,
      oldestSuccessAt: undefined,
    };
    const api = new FakeInventoryApi({
      now,
      resources: [],
      coverage: { ...coverage, grid: [cell, ...others] },
    });
    renderPlugin({ api, at: '/coverage' });
    const grid = await screen.findByRole('table', { name: /What was read/ });
    expect(
      within(grid).getByText(`${first.entryCount - 3} of ${first.entryCount}`),
    ).toBeInTheDocument();
  });

  it('gives the policy that would grant what is denied', async () => {
    renderPlugin({
      api: estate({ deniedAction: 'sqs:GetQueueAttributes' }),
      at: '/coverage',
    });
    await userEvent.click(
      await screen.findByText('Grant sqs:GetQueueAttributes in dev'),
    );
    expect(screen.getByText(/"sqs:GetQueueAttributes"/)).toHaveTextContent(
      /"Effect": "Allow"/,
    );
    expect(
      screen.getByRole('button', { name: /Copy the policy/ }),
    ).toBeInTheDocument();
  });

  it('narrows to one cell of the grid, and keeps it in the address', async () => {
    renderPlugin({ api: estate({ regionDown: 'us-west-2' }), at: '/coverage' });
    const grid = await screen.findByRole('table', { name: /What was read/ });
    const [cell] = within(grid).getAllByRole('link', { name: /Not read/ });
    await userEvent.click(cell);
    expect(shownAddress().search).toBe(
      '?accountId=111122223333&region=us-west-2',
    );
    expect(await screen.findByText('6 reads, worst first')).toBeInTheDocument();
  });

  it('asks for another read only where the person may', async () => {
    const api = estate({ regionDown: 'us-west-2' });
    renderPlugin({ api, at: '/coverage', mayScan: true });
    const exceptions = await screen.findByRole('region', {
      name: 'What could not be read',
    });
    await userEvent.click(
      await within(exceptions).findByRole('button', { name: 'Read again now' }),
    );
    expect(await screen.findByText('60 reads queued')).toBeInTheDocument();
    expect(api.scans).toEqual([{ region: 'us-west-2' }]);
  });

  it.each([
    ['/coverage', 'Read everything again now', {}],
    [
      '/coverage?accountId=111122223333&region=us-west-2&text=queue',
      'Read management in us-west-2 again now',
      { accountId: '111122223333', region: 'us-west-2' },
    ],
  ])('at %s reads again what is chosen', async (at, name, scope) => {
    const api = estate();
    renderPlugin({ api, at, mayScan: true });
    await userEvent.click(await screen.findByRole('button', { name }));
    expect(await screen.findByText(/queued$/)).toBeInTheDocument();
    expect(api.scans).toEqual([scope]);
  });

  it('shows within seconds what came of a read that was asked for', async () => {
    const api = estate();
    renderPlugin({ api, at: '/coverage', mayScan: true });
    await userEvent.click(
      await screen.findByRole('button', { name: /again now$/ }),
    );
    await screen.findByText(/queued$/);
    api.coverage = coverageOfEstate(now, { regionDown: 'us-west-2' });
    expect(
      await screen.findByRole(
        'region',
        { name: 'What could not be read' },
        { timeout: 10_000 },
      ),
    ).toBeInTheDocument();
  });

  it('offers no other read to those who may not', async () => {
    renderPlugin({ api: estate({ regionDown: 'us-west-2' }), at: '/coverage' });
    await screen.findByRole('region', { name: 'What could not be read' });
    expect(
      screen.queryByRole('button', { name: /again now$/ }),
    ).not.toBeInTheDocument();
  });

  it('says why it could not be loaded', async () => {
    const api = new FakeInventoryApi({
      now,
      resources: [],
      coverage: coverageOfEstate(now),
      trouble: { getCoverage: await refusal(403, 'Not for you.') },
    });
    renderPlugin({ api, at: '/coverage' });
    expect(await screen.findByText('Not for you.')).toBeInTheDocument();
  });
});

describe('the usage', () => {
  it('says what reading costs, dearest first', async () => {
    const api = estate();
    renderPlugin({ api, at: '/coverage/usage' });
    expect(
      await screen.findByText(
        /Reading AWS has cost \$0\.43 in the last 24 hours, \$12\.90 a month/,
      ),
    ).toBeInTheDocument();
    const table = screen.getByRole('grid', { name: 'Requests by operation' });
    const [, first] = within(table).getAllByRole('row');
    expect(first).toHaveTextContent('GetMetricData');
    await waitFor(() =>
      expect(shownAddress().pathname).toBe('/coverage/usage'),
    );
  });
});
